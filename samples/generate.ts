import { parseArgs } from 'node:util';
import { writeFileAtomically } from '../src/adapters/files/writeFileAtomically.ts';
import { writeXlsx } from '../src/adapters/xlsx/writeXlsx.ts';
import type { Result } from '../src/domain/result.ts';
import { failure, success } from '../src/domain/result.ts';
import { writeCsvFolder } from './generator/csvFolder.ts';
import { finishWorkbook } from './generator/finishWorkbook.ts';
import { generateSample } from './generator/generateSample.ts';
import type { SampleOutput } from './generator/outputOptions.ts';
import { parseOutput } from './generator/outputOptions.ts';
import type { SampleFacts } from './generator/sampleFacts.ts';
import type { SampleOptions } from './generator/sampleOptions.ts';
import { parseSampleOptions } from './generator/sampleOptions.ts';
import { sampleReport } from './generator/sampleReport.ts';
import { MOST_LOOSE_ROWS, sampleWorkbookPlan } from './generator/sampleWorkbookPlan.ts';
import { storyTable } from './generator/storyBook.ts';

const USAGE = `Usage: tsx samples/generate.ts --out FILE.xlsx|FOLDER [--customers 60] [--seed 1] [--run-date 2026-12-01]
                               [--dirty 0.03] [--format xlsx|csv] [--facts]
       tsx samples/generate.ts --stories

--customers  rows of the Customers sheet, 50 to 1048575
--dirty      share of rows with an untidy cell, 0 to 1
--facts      print what is true of the sample by construction, as JSON
--stories    print the table of the customers that every sample begins with`;

interface CommandError {
  readonly message: string;
}

const OPTIONS = {
  out: { type: 'string' },
  customers: { type: 'string' },
  seed: { type: 'string' },
  'run-date': { type: 'string' },
  dirty: { type: 'string' },
  format: { type: 'string' },
  facts: { type: 'boolean' },
  stories: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

function readArguments(args: string[]): Result<ReturnType<typeof parsed>, CommandError> {
  try {
    return success(parsed(args));
  } catch (cause) {
    return failure({ message: `${cause instanceof Error ? cause.message : String(cause)}\n\n${USAGE}` });
  }
}

function parsed(args: string[]) {
  return parseArgs({ args, options: OPTIONS, strict: true }).values;
}

async function writeSample(options: SampleOptions, output: SampleOutput): Promise<Result<SampleFacts, CommandError>> {
  if (output.format === 'csv') {
    try {
      return success(writeCsvFolder(output.path, options));
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      return failure({ message: `The .csv files were not written: ${reason}. Choose another folder and try again.` });
    }
  }
  const sample = generateSample(options);
  const bytes = await writeXlsx(sampleWorkbookPlan(sample));
  if (!bytes.ok) return bytes;
  const finished = options.customers > MOST_LOOSE_ROWS ? bytes.value : await finishWorkbook(bytes.value);
  const written = await writeFileAtomically(output.path, finished);
  return written.ok ? success(sample.facts) : written;
}

async function run(args: string[]): Promise<Result<string, CommandError>> {
  const values = readArguments(args);
  if (!values.ok) return values;
  if (values.value.help === true) return success(USAGE);
  if (values.value.stories === true) return success(storyTable());
  const { customers, seed, dirty, out, format } = values.value;
  const options = parseSampleOptions({ customers, seed, dirty, runDate: values.value['run-date'] });
  if (!options.ok) return failure(options.error);
  const output = parseOutput(out, format, options.value.customers);
  if (!output.ok) return failure(output.error);
  const facts = await writeSample(options.value, output.value);
  if (!facts.ok) return facts;
  return success(
    values.value.facts === true ? JSON.stringify(facts.value, null, 2) : sampleReport(output.value.path, facts.value),
  );
}

const result = await run(process.argv.slice(2));
if (result.ok) {
  console.log(result.value);
} else {
  console.error(result.error.message);
  process.exitCode = 2;
}
