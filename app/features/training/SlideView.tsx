import { useState } from 'react';
import { type Hole, marksOf, type Session } from '../../core/training/index.ts';
import { rich } from '../../languages/rich.ts';
import { many, say } from '../../languages/say.ts';
import { CodeView } from '../../ui/code/CodeView.tsx';
import { Markdown } from '../../ui/Markdown.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { Files } from './Files.tsx';
import styles from './Projector.module.css';
import type { Slide } from './slides.ts';
import { Told } from './Told.tsx';
import { KIND_WORDS, kindOf, languageOf, linesOf } from './words.ts';

interface Props {
  readonly slide: Slide;
  readonly session: Session;
  readonly link: string;
}

export function SlideView({ slide, session, link }: Props) {
  if (slide.kind === 'invitation')
    return (
      <div className={styles.invitation}>
        <h3>{say`Take part`}</h3>
        <QrCode text={link} label={say`QR code of the link to ${session.name}`} />
        <p>
          {many(
            session.exercises.length,
          )`# exercise, ${session.exercises.reduce((sum, { minutes }) => sum + minutes, 0)} minutes.|# exercises, ${session.exercises.reduce((sum, { minutes }) => sum + minutes, 0)} minutes.`}{' '}
          {rich`Session ${<code>{session.id}</code>}`}
        </p>
      </div>
    );
  const { scenario, number } = slide;
  const head = <p className={styles.head}>{say`${number} of ${session.exercises.length}: ${KIND_WORDS[scenario.kind].title}`}</p>;
  if (slide.kind === 'brief')
    return (
      <>
        {head}
        <h3>{scenario.title}</h3>
        <Markdown source={scenario.brief} />
        <Told scenario={scenario} />
      </>
    );
  if (slide.kind === 'files') return <Sheets key={scenario.id} scenario={scenario} />;
  if (slide.kind === 'hint')
    return (
      <>
        {head}
        <h3>{say`Hint ${slide.hint + 1}`}</h3>
        <p className={styles.large}>{scenario.hints[slide.hint]}</p>
      </>
    );
  if (slide.kind === 'hole') {
    const hole = scenario.kind === 'spot' ? scenario.holes[slide.hole] : undefined;
    return (
      hole && (
        <>
          {head}
          <h3>{say`Hole ${slide.hole + 1}`}</h3>
          <p className={styles.large}>
            <code>{hole.line}</code>
          </p>
          <p className={styles.large}>{hole.because}</p>
          <Sheets key={`${scenario.id} ${slide.hole}`} scenario={scenario} hole={hole} />
        </>
      )
    );
  }
  return (
    <>
      {head}
      <h3>{scenario.teaches}</h3>
      <Markdown source={scenario.debrief} />
    </>
  );
}

/** The files of an exercise, large; a hole's line is lit. */
function Sheets({ scenario, hole }: { readonly scenario: Extract<Slide, { scenario: unknown }>['scenario']; readonly hole?: Hole }) {
  const [place] = hole ? marksOf(scenario.files, hole) : [];
  const [open, setOpen] = useState(place?.file ?? scenario.files[0]?.name ?? '');
  const file = scenario.files.find(({ name }) => name === open);
  if (!file) return undefined;
  const lit = place?.file === open ? place.line : undefined;
  return (
    <Files files={scenario.files} open={open} onOpen={setOpen}>
      <div className={styles.code}>
        <CodeView
          language={languageOf(file)}
          label={`${open}, ${kindOf(file)}`}
          wrap
          asked
          reveal={lit}
          lines={linesOf(file.text).map((text, index) => ({ text, lit: index + 1 === lit }))}
        />
      </div>
    </Files>
  );
}
