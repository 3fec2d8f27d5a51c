import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { printPieces } from '../../src/cli/printPieces.ts';
import { counted } from '../../src/cli/reporters/counted.ts';
import { reportedMoney, reportedPrice } from '../../src/cli/reporters/reportedMoney.ts';
import { wrappedText } from '../../src/cli/reporters/wrappedText.ts';
import { terminalProgress } from '../../src/cli/terminalProgress.ts';
import { currencyCode } from '../../src/domain/currencyCode.ts';
import type { CurrencyCode } from '../../src/domain/currencyCode.ts';

function code(text: string): CurrencyCode {
  return currencyCode(text) ?? assert.fail(text);
}

describe('amounts in reports', () => {
  const CASES = [
    { amount: 0, currency: 'GBP', expected: '£0.00' },
    { amount: 123_450, currency: 'GBP', expected: '£1,234.50' },
    { amount: -5, currency: 'EUR', expected: '-€0.05' },
    { amount: 1_234_567, currency: 'JPY', expected: 'JPY 1,234,567' },
    { amount: 1234, currency: 'KWD', expected: 'KWD 1.234' },
  ];
  for (const { amount, currency, expected } of CASES) {
    it(`${String(amount)} ${currency} is ${expected}`, () => {
      assert.equal(reportedMoney(amount, code(currency)), expected);
    });
  }

  const PRICES = [
    { millionths: 3_500_000, currency: 'GBP', expected: '£3.50' },
    { millionths: 12_500, currency: 'GBP', expected: '£0.0125' },
    { millionths: -20_000_000, currency: 'GBP', expected: '-£20.00' },
    { millionths: 250_000_000, currency: 'JPY', expected: 'JPY 250' },
  ];
  for (const { millionths, currency, expected } of PRICES) {
    it(`a price of ${String(millionths)} millionths ${currency} is ${expected}`, () => {
      assert.equal(reportedPrice(millionths, code(currency)), expected);
    });
  }
});

describe('words in reports', () => {
  it('count one as one, and group thousands', () => {
    assert.deepEqual(
      [counted(0, 'bill'), counted(1, 'bill'), counted(1234, 'bill'), counted(1_000_000, 'matter', 'matters')],
      ['0 bills', '1 bill', '1,234 bills', '1,000,000 matters'],
    );
  });

  it('break between words at 100 characters, and never within one', () => {
    const long = 'x'.repeat(120);
    const text = wrappedText(`one ${long} ${'two '.repeat(40).trim()}`, '- ', '  ');
    const lines = text.split('\n');
    assert.equal(lines[0], '- one');
    assert.equal(lines[1], `  ${long}`);
    assert.ok(lines.slice(2).every((line) => line.length <= 100 && line.startsWith('  two')));
    assert.equal(text.replace(/\s+/g, ' '), `- one ${long} ${'two '.repeat(40).trim()}`);
  });
});

describe('progress', () => {
  it('is shown on a terminal alone, and leaves its line clear', () => {
    for (const isTTY of [true, false]) {
      const written: string[] = [];
      const progress = terminalProgress({ isTTY, write: (text: string) => written.push(text) });
      progress.report('Reading', 5, 10);
      progress.clear();
      assert.deepEqual(written, isTTY ? ['\r\u001B[KReading… 50 %', '\r\u001B[K'] : []);
    }
  });
});

describe('printing', () => {
  function sink(failAfter: number, failureCode: string): { readonly stream: Writable; readonly taken: string[] } {
    const taken: string[] = [];
    const stream = new Writable({
      decodeStrings: false,
      write(chunk: string, _encoding, done) {
        if (taken.length >= failAfter) done(Object.assign(new Error(failureCode), { code: failureCode }));
        else {
          taken.push(chunk);
          setTimeout(done, 1);
        }
      },
    });
    return { stream, taken };
  }
  const PIECES = Array.from({ length: 50 }, (_, index) => String(index % 10).repeat(10_000));

  it('gives a slow reader everything, in order', async () => {
    const { stream, taken } = sink(Infinity, '');
    await printPieces(PIECES, stream);
    assert.equal(taken.join(''), PIECES.join(''));
  });

  it('makes no more pieces once the reader has gone', async () => {
    const { stream } = sink(2, 'EPIPE');
    let made = 0;
    function* pieces(): Generator<string> {
      for (const piece of PIECES) {
        made += 1;
        yield piece;
      }
    }
    await printPieces(pieces(), stream);
    assert.ok(made < PIECES.length, String(made));
  });

  it('says so when the disk is full', async () => {
    const { stream } = sink(2, 'ENOSPC');
    await assert.rejects(printPieces(PIECES, stream), { code: 'ENOSPC' });
  });
});
