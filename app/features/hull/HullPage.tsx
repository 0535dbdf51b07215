import { useEffect, useMemo } from 'react';
import { linesOf, reachInWords, wallsOf } from '../../core/hull.ts';
import { rich } from '../../languages/rich.ts';
import { say } from '../../languages/say.ts';
import { useJudged } from '../../state/judged.ts';
import { usePlan } from '../../state/plan.ts';
import { revisionOf } from '../../state/revision.ts';
import { useService } from '../../state/use-service.ts';
import { go, useView } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { focusSoon } from '../../ui/focus.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { AttackPanel } from './AttackPanel.tsx';
import { AttackTable } from './AttackTable.tsx';
import { narrow, sheetOf, WIDE } from './geometry.ts';
import styles from './HullPage.module.css';
import { Picture } from './Picture.tsx';
import type { Title } from './TitlePlate.tsx';
import { WallList } from './WallList.tsx';
import { tallyOf } from './words.ts';

const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

/** What an intruder inside one service can still reach: the picture, the attack in question, and the same as a table. */
export function HullPage() {
  const spec = usePlan((plan) => plan.spec);
  const judged = useJudged();
  const service = useService();
  const attack = useView((view) => view.attack);
  const [small, smallest] = [useMedia('(max-width: 899px)'), useMedia('(max-width: 559px)')];
  useEffect(() => focusSoon(useView.getState().attack === undefined ? '#step-title' : '#attack-title'), []);

  const { lines, walls, title } = useMemo(() => {
    const found = linesOf(judged, spec, service.name);
    const block: Title = {
      project: spec.project.name,
      service: service.name,
      revision: revisionOf(spec),
      date: today(),
      posture: reachInWords(found),
      tally: tallyOf(found),
    };
    return { lines: found, walls: wallsOf(judged, service.name), title: block };
  }, [judged, spec, service.name]);
  const sheet = sheetOf(lines, small ? narrow(smallest ? 358 : 640, lines.length) : WIDE);
  const chosen = lines.find((line) => line.attack === attack);

  const keep = async (kind: 'svg' | 'png') => {
    const { keepPicture } = await import('./keep.tsx');
    const picture = <Picture sheet={sheetOf(lines, WIDE)} lines={lines} walls={walls} title={title} />;
    announce(await keepPicture(picture, kind, title));
  };
  return (
    <main className={styles.page} aria-labelledby="step-title" data-pane>
      <header className={styles.head}>
        <h1 id="step-title" tabIndex={-1}>
          {say`Hull of ${spec.project.name}`}
        </h1>
        <p>{rich`From inside ${<b>{service.name}</b>}: ${title.posture.charAt(0).toLowerCase() + title.posture.slice(1)}.`}</p>
        <div className={styles.actions}>
          {spec.services.length > 1 && (
            <label>
              <span>{say`Service`}</span>
              <select value={service.name} onChange={(event) => go({ service: event.target.value, control: undefined })}>
                {spec.services.map(({ name }) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
            </label>
          )}
          <Button onClick={() => print()}>{say`Print`}</Button>
          <Button onClick={() => void keep('svg')}>SVG</Button>
          <Button onClick={() => void keep('png')}>PNG</Button>
        </div>
      </header>
      <div className={styles.sheet}>
        <figure>
          <Picture
            sheet={sheet}
            lines={lines}
            walls={walls}
            title={title}
            selected={chosen?.attack}
            onSelect={(id) => go({ attack: id })}
          />
        </figure>
        <div className={styles.panel}>
          {chosen ? (
            <AttackPanel key={chosen.attack} line={chosen} service={service.name} />
          ) : (
            <WallList walls={walls} service={service.name} />
          )}
        </div>
      </div>
      <AttackTable lines={lines} chosen={chosen?.attack} />
    </main>
  );
}
