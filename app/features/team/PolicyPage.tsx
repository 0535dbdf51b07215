import { useState } from 'react';
import { levels } from '../../core/policy/levels.ts';
import { NO_POLICY, type Policy } from '../../core/policy/policy.ts';
import { readPolicy } from '../../core/policy/schema.ts';
import { encodePolicy } from '../../core/policy/share.ts';
import { rich } from '../../languages/rich.ts';
import { say } from '../../languages/say.ts';
import { copyText, offer } from '../../state/downloads.ts';
import { setPolicy, takeBack, usePolicy } from '../../state/policy.ts';
import { Button } from '../../ui/Button.tsx';
import { FilePicker } from '../../ui/FilePicker.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { Reasons } from '../../ui/Reasons.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Demands } from './Demands.tsx';
import { Deviating } from './Deviating.tsx';
import { Exceptions } from './Exceptions.tsx';
import { Pages } from './Pages.tsx';
import { Pipelines } from './Pipelines.tsx';
import styles from './Team.module.css';

const fileOf = (policy: Policy): string => `${JSON.stringify(policy, undefined, 2)}\n`;
const linkOf = (policy: Policy): string => `${location.href.split('#')[0]}#/team/policy/${encodePolicy(policy)}`;

/** The policy in force: where it comes from, what it demands, whom it lets pass, and what of the plan is not so. */
export function PolicyPage() {
  const { policy, before } = usePolicy();
  const [refused, setRefused] = useState<readonly { readonly says: string; readonly line: number }[]>([]);
  const isNone = Object.keys(policy.controls).length === 0;
  const read = async ([file]: readonly File[]) => {
    if (!file) return;
    const found = readPolicy(await file.text());
    setRefused('refused' in found ? found.refused : []);
    if ('policy' in found) setPolicy(found.policy);
    announce('policy' in found ? say`${found.policy.name} is in force. It can be taken back.` : say`This file is no policy.`);
  };
  return (
    <Sheet
      title={isNone ? say`No policy yet` : policy.name}
      lead={
        <>
          <Pages here="" />
          <p>
            {isNone
              ? say`A lead sets what every plan must be; the wizard shows it before one answers, and exceptions end on a day. Start from one of these, or open a file.`
              : say`${Object.keys(policy.controls).length} demands. Where they come from: ${policy.origin}.`}
          </p>
        </>
      }
      actions={
        <>
          {!isNone && (
            <>
              <Button
                look="strong"
                onClick={() => void copyText(linkOf(policy), say`The link`).then(announce)}
              >{say`Copy the link`}</Button>
              <Button onClick={() => offer('ironhull-policy.json', fileOf(policy), 'application/json')}>{say`Download`}</Button>
              <Button look="quiet" onClick={() => setPolicy(NO_POLICY)}>{say`Put out of force`}</Button>
            </>
          )}
          {before && <Button look="quiet" onClick={takeBack}>{say`Take the last change back`}</Button>}
        </>
      }
    >
      <section aria-labelledby="levels">
        <h2 id="levels">{isNone ? say`Start from` : say`Start anew from`}</h2>
        <ul className={styles.levels}>
          {[...levels].map(([id, level]) => (
            <li key={id}>
              <Button
                onClick={() => {
                  setPolicy(level);
                  announce(say`${level.name} is in force. It can be taken back.`);
                }}
              >
                {level.name}
              </Button>
              <span>{say`${Object.keys(level.controls).length} demands. ${level.origin}.`}</span>
            </li>
          ))}
          <li>
            <FilePicker accept=".json" onPick={(files) => void read(files)}>{say`A file`}</FilePicker>
            <span>{rich`Written by hand or exported here; its schema is ${<code>schemas/policy-1.json</code>}. The command ${<code>ironhull check</code>} holds a repository to the same file.`}</span>
          </li>
        </ul>
        <Reasons of={refused.map(({ line, says }) => ({ at: say`Line ${line}:`, says }))} />
      </section>
      {!isNone && (
        <>
          <Deviating policy={policy} />
          <Exceptions policy={policy} />
          <Demands policy={policy} />
          <Pipelines />
        </>
      )}
    </Sheet>
  );
}
