import { textOf } from '../../core/formats/statements.ts';
import { writers } from '../../core/formats/writers.ts';
import type { Spec } from '../../core/spec/spec.ts';
import { copyFile, downloadFile } from '../../state/downloads.ts';
import type { File } from '../../state/judged.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import styles from './Review.module.css';

/** Every file with the commands that check and apply it, its text, and the ways to take it along. */
export const Files = ({ spec, files }: { readonly spec: Spec; readonly files: readonly File[] }) => (
  <section aria-labelledby="files">
    <h2 id="files">Files and how to apply them</h2>
    {files.map((file) => (
      <article key={file.id} className={styles.file} aria-labelledby={`file-${file.id}`}>
        <header>
          <h3 id={`file-${file.id}`}>
            <code>{file.path}</code> {file.path !== writers.get(file.format)?.title && <small>{writers.get(file.format)?.title}</small>}
          </h3>
          <span className={styles.actions}>
            <Button look="quiet" onClick={() => void copyFile(file).then(announce)}>
              Copy<span className="unseen"> {file.path}</span>
            </Button>
            <Button look="quiet" onClick={() => downloadFile(file)}>
              Download<span className="unseen"> {file.path}</span>
            </Button>
          </span>
        </header>
        <ol className={styles.apply}>
          {writers
            .get(file.format)
            ?.apply(spec, file.service)
            .map((instruction) => (
              <li key={instruction}>{/\S\.$/.test(instruction) ? instruction : <code>{instruction}</code>}</li>
            ))}
        </ol>
        <details>
          <summary>
            Show {file.lines.length} lines<span className="unseen"> of {file.path}</span>
          </summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
          <pre tabIndex={0}>{textOf(file.lines)}</pre>
        </details>
      </article>
    ))}
  </section>
);
