import { describe, expect, it } from 'vitest';
import { recommend } from '../recommend.ts';
import { cis180 } from './cis.ts';
import { coverage } from './coverage.ts';
import { coverageReport, type Subject } from './report.ts';

const spec = recommend('node', 'shop');
const subject: Subject = { standard: cis180, project: 'shop', today: '2026-11-26', covered: coverage(cis180, spec) };
const hostile: Subject = {
  ...subject,
  project: '<script>alert(1)</script>|=1',
  covered: [{ item: { id: '=HYPERLINK("x")', title: '-2+3, "a"\n|<b>' }, status: 'waived', grounds: [], says: '@SUM(A1) `x`' }],
};
/** Rows of CSV by RFC 4180. */
const rowsOf = (csv: string): string[][] =>
  csv
    .split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .filter(Boolean)
    .map((row) =>
      [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain),
    );

describe('the report of a coverage', () => {
  it('has a row for each item, in every form', () => {
    const rows = rowsOf(coverageReport('csv', subject));
    expect(rows.slice(1).map(([number]) => number)).toEqual(cis180.items.map(({ id }) => id));
    expect(rows.every((row) => row.length === 6)).toBe(true);
    expect(coverageReport('markdown', subject).match(/^\| [^|]+ \|/gm)).toHaveLength(cis180.items.length + 2);
    expect(coverageReport('html', subject).match(/<tr>/g)).toHaveLength(cis180.items.length + 1);
  });

  it('says what is so and why', () => {
    for (const id of ['csv', 'markdown', 'html'] as const) {
      const report = coverageReport(id, subject);
      for (const text of ['obsolete', 'by hand', 'not met', 'notary', 'No new privileges']) expect(report).toContain(text);
    }
  });

  it('runs nothing in a spreadsheet, in Markdown or on a page', () => {
    const [, [number = '', , title = '', , , says = ''] = []] = rowsOf(coverageReport('csv', hostile));
    expect([number, title, says].map((cell) => cell.charAt(0))).toEqual(["'", "'", "'"]);
    expect(title).toBe('\'-2+3, "a"\n|<b>');
    const list = coverageReport('markdown', hostile);
    expect(list).not.toMatch(/<script|[^\\]\|=|<b>/);
    expect(
      list
        .trimEnd()
        .split('\n')
        .at(-1)
        ?.match(/(?<!\\)\|/g),
    ).toHaveLength(7);
    const page = coverageReport('html', hostile);
    expect(page).not.toMatch(/<script|<b>/);
    expect(page).toContain("default-src 'none'");
  });
});
