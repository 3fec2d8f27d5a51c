import { benchDuplicates } from './duplicates.bench.ts';
import { benchExcel } from './excel.bench.ts';
import { benchEdit } from './edit.bench.ts';
import { benchHistory } from './history.bench.ts';
import { benchPreview } from './preview.bench.ts';
import { benchRules } from './rules.bench.ts';
import type { BenchReport } from './gate.ts';

/** Every benchmark; `npm run bench -- rules` runs those whose name is given. */
const BENCHES: Readonly<Record<string, () => Promise<BenchReport>>> = {
  rules: benchRules,
  duplicates: benchDuplicates,
  preview: benchPreview,
  edit: benchEdit,
  excel: benchExcel,
  history: benchHistory,
};

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = wanted.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(`No benchmark named ${unknown.join(', ')}; there are: ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}

const reports: BenchReport[] = [];
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length === 0 || wanted.includes(name)) reports.push(await bench());
}
const gates = reports.flatMap((report) => report.gates);

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ gates }));
} else {
  for (const { title, times } of reports) {
    console.log(`\n${title}`);
    for (const { name, ms, note } of times) {
      console.log(`  ${name.padEnd(44)}${ms.toFixed(1).padStart(12)} ms${note === undefined ? '' : `  (${note})`}`);
    }
  }
  console.log(`\n${'gate'.padEnd(46)}${'figure'.padStart(10)}${'needed'.padStart(10)}`);
  for (const { name, figure, gate, bound, pass } of gates) {
    console.log(
      `${name.padEnd(46)}${String(figure).padStart(10)}${`${bound === 'at least' ? '≥' : '≤'} ${String(gate)}`.padStart(10)}  ${pass ? 'ok' : 'MISSED'}`,
    );
  }
}
process.exitCode = gates.every(({ pass }) => pass) ? 0 : 1;
