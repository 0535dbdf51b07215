import { type ReactNode, useEffect, useRef } from 'react';
import type { Facts } from '../../core/evidence.ts';
import { say } from '../../languages/say.ts';
import { go } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Evidence.module.css';

interface Props {
  readonly kind: string;
  readonly title: string;
  readonly facts?: Facts | undefined;
  readonly children: ReactNode;
}

/** Name of the subject, what it is about, and the title block: on which engine and when. */
export const Head = ({ kind, title, facts, children }: Props) => (
  <header className={styles.head}>
    <p className={styles.back}>
      <Button look="quiet" onClick={() => go({ subject: '' })}>{say`← All evidence`}</Button>
      <span>{kind}</span>
    </p>
    <Title>{title}</Title>
    <p className={styles.lead}>{children}</p>
    {facts && <FactsBlock facts={facts} />}
  </header>
);

/** The heading of a sheet; it takes the focus when the sheet has been opened and loaded. */
export function Title({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, []);
  return (
    <h1 id="step-title" tabIndex={-1} ref={heading}>
      {children}
    </h1>
  );
}

const NAMES = { engine: 'Docker Engine', runc: 'runc', kernel: say`Kernel`, cgroup: 'cgroup', date: say`Run on` } as const;

export const FactsBlock = ({ facts }: { readonly facts: Facts }) => (
  <dl className={styles.facts}>
    {(Object.keys(NAMES) as (keyof typeof NAMES)[]).map((name) => (
      <div key={name}>
        <dt>{NAMES[name]}</dt>
        <dd>{facts[name]}</dd>
      </div>
    ))}
  </dl>
);
