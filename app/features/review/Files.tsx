import { textOf } from '../../core/formats/statements.ts';
import { writers } from '../../core/formats/writers.ts';
import type { Spec } from '../../core/spec/spec.ts';
import { verifyScript } from '../../core/verify/verify.ts';
import { rich } from '../../languages/rich.ts';
import { many, say } from '../../languages/say.ts';
import { copyFile, downloadFile, type Sheet } from '../../state/downloads.ts';
import type { File } from '../../state/judged.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import styles from './Review.module.css';

/** Every file with the commands that check and apply it, its text, and the ways to take it along. */
export const Files = ({ spec, files }: { readonly spec: Spec; readonly files: readonly File[] }) => (
  <section aria-labelledby="files">
    <h2 id="files">{say`Files and how to apply them`}</h2>
    {files.map((file) => {
      const writer = writers.get(file.format);
      return <Entry key={file.id} file={file} title={writer?.title} apply={writer?.apply(spec, file.service) ?? []} />;
    })}
  </section>
);

const USE = [
  say`It asks the containers, networks and the daemon of this plan, decision by decision, and changes nothing.`,
  'sh verify.sh',
  'sh verify.sh --json',
  say`With --no-host it leaves the daemon out: for a machine that only tries the plan, such as one of a CI system.`,
];

/** The script that tells whether what runs is this plan. */
export const Verify = ({ spec }: { readonly spec: Spec }) => (
  <section aria-labelledby="verify">
    <h2 id="verify">{say`Whether it is what runs`}</h2>
    <Entry file={verifyScript(spec)} title={say`PASS or FAIL for each decision`} apply={USE} />
  </section>
);

interface Props {
  readonly file: Sheet;
  readonly title: string | undefined;
  /** Commands, and sentences, which end with a full stop. */
  readonly apply: readonly string[];
}

const Entry = ({ file, title, apply }: Props) => (
  <article className={styles.file} aria-labelledby={`file-${file.path}`}>
    <header>
      <h3 id={`file-${file.path}`}>
        <code>{file.path}</code> {file.path !== title && <small>{title}</small>}
      </h3>
      <span>
        <Button look="quiet" onClick={() => void copyFile(file).then(announce)}>
          {say`Copy`}
          <span className="unseen"> {file.path}</span>
        </Button>
        <Button look="quiet" onClick={() => downloadFile(file)}>
          {say`Download`}
          <span className="unseen"> {file.path}</span>
        </Button>
      </span>
    </header>
    <ol className={styles.apply}>
      {apply.map((instruction) => (
        <li key={instruction}>{/\S\.$/.test(instruction) ? instruction : <code>{instruction}</code>}</li>
      ))}
    </ol>
    <details>
      <summary>
        {rich`${many(file.lines.length)`Show # line|Show # lines`}${<span className="unseen">{say` of ${file.path}`}</span>}`}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <pre tabIndex={0}>{textOf(file.lines)}</pre>
    </details>
  </article>
);
