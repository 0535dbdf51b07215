import { useMemo, useState } from 'react';
import { controls } from '../../core/controls/registry.ts';
import { evidenceAt } from '../../core/evidence.ts';
import { placeOf } from '../../core/judge.ts';
import { fileChanges, patchOfChanges } from '../../core/ladder/files.ts';
import type { Rung as Step } from '../../core/ladder/ladder.ts';
import { hunksOf } from '../../core/patch.ts';
import { say } from '../../languages/say.ts';
import { tick } from '../../state/climbed.ts';
import { copyText, offer } from '../../state/downloads.ts';
import { Button } from '../../ui/Button.tsx';
import { Hunks } from '../../ui/code/Hunks.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { Seen } from '../../ui/Seen.tsx';
import { Terminal } from '../../ui/Terminal.tsx';
import styles from './Ladder.module.css';
import { wayOf } from './way.ts';

interface Props {
  readonly rung: Step;
  readonly number: number;
  readonly id: string;
  readonly done: boolean;
  /** Draw what is folded away too. */
  readonly drawn: boolean;
}

/** One rung: what it decides, and behind it the diff, the way there, the check and the way back. */
export function Rung({ rung, number, id, done, drawn }: Props) {
  const [open, setOpen] = useState(false);
  const title = rung.controls.map((control) => controls.get(control)?.title ?? control).join(', with ');
  return (
    <li className={styles.rung} value={number}>
      <input type="checkbox" checked={done} aria-label={`Done: ${title}`} onChange={(event) => tick(id, event.target.checked)} />
      <div>
        <h3>
          <span className={styles.number}>{String(number).padStart(2, '0')}</span> {title}
        </h3>
        <Answers rung={rung} />
        {rung.because.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            {say`Diff, check and way back`}
            <span className="unseen">{say` of ${title}`}</span>
          </summary>
          {(open || drawn) && <Work rung={rung} title={title} patch={`rung-${String(number).padStart(2, '0')}.patch`} />}
        </details>
      </div>
    </li>
  );
}

/** What the decisions are from here on, by their options. */
function Answers({ rung: { controls: ids, after } }: { readonly rung: Step }) {
  const said = ids.flatMap((id) => {
    const control = controls.get(id);
    if (!control) return [];
    const services = control.scope === 'project' ? after.services.slice(0, 1) : after.services;
    return services.map((service) => {
      const { choice } = control.read(placeOf(after, service));
      return control.options.find((option) => option.choice === choice)?.label ?? choice;
    });
  });
  return <p className={styles.answer}>{[...new Set(said)].join('; ')}</p>;
}

function Work({ rung, title, patch }: { readonly rung: Step; readonly title: string; readonly patch: string }) {
  const files = useMemo(() => fileChanges(rung.before, rung.after), [rung]);
  const { there, back } = wayOf(rung, files, patch);
  return (
    <div className={styles.work}>
      {files.map((file) => (
        <Hunks key={file.path} path={file.path} hunks={hunksOf(file.before, file.after)} />
      ))}
      <p className={styles.actions}>
        <Button onClick={() => offer(patch, patchOfChanges(files), 'text/x-patch')}>
          {say`Download ${patch}`}
          <span className="unseen">, {title}</span>
        </Button>
        {rung.controls.map((control) => (
          <Seen key={control} at={evidenceAt('control', control)} of={controls.get(control)?.title ?? control}>{say`What was run`}</Seen>
        ))}
      </p>
      <Commands title={say`Apply`} of={title} commands={there} />
      <h4>{say`Check`}</h4>
      {rung.checks.length === 0 && (
        <p>{say`No command of the engine shows it. Look at the diff, and see that the service still does its work.`}</p>
      )}
      {rung.checks.map(({ command, prints }) => (
        <div key={command} className={styles.check}>
          <Terminal command={command} output={prints} />
          <Button onClick={() => void copyText(command, say`The command`).then(announce)}>
            {say`Copy`}
            <span className="unseen">{say` the check of ${title}`}</span>
          </Button>
        </div>
      ))}
      <Commands title={say`Way back`} of={title} commands={back} />
    </div>
  );
}

interface CommandsProps {
  readonly title: string;
  readonly of: string;
  readonly commands: readonly string[];
}

const Commands = ({ title, of, commands }: CommandsProps) => (
  <>
    <h4>{title}</h4>
    <div className={styles.check}>
      <pre>{commands.join('\n')}</pre>
      <Button onClick={() => void copyText(commands.join('\n'), say`The commands`).then(announce)}>
        {say`Copy`}
        <span className="unseen">{say` ${title} of ${of}`}</span>
      </Button>
    </div>
  </>
);
