import { type FormEvent, useState } from 'react';
import { type SessionExercise, scenarios, sessionIdOf, TRACKS } from '../../core/training/index.ts';
import { many, say } from '../../languages/say.ts';
import { lead, useOwnScenario } from '../../state/training.ts';
import { go } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import styles from './Training.module.css';
import { KIND_WORDS, TRACK_WORDS } from './words.ts';

const MOST = 24;
const drawnId = (): string => sessionIdOf(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0);

/** A session out of exercises, each with its time, in the order in which they are ticked. */
export function Compose() {
  const own = useOwnScenario();
  const all = own ? [own, ...scenarios.values()] : [...scenarios.values()];
  const [name, setName] = useState(say`Container hardening`);
  const [chosen, setChosen] = useState<readonly SessionExercise[]>([]);
  const total = chosen.reduce((sum, { minutes }) => sum + minutes, 0);
  const isName = name.trim() !== '' && name.length <= 80 && !/\p{C}/u.test(name);
  const problem = !isName
    ? say`The session needs a name of at most 80 characters.`
    : chosen.length === 0
      ? say`Tick at least one exercise.`
      : '';
  const tick = (scenario: string, minutes: number) =>
    setChosen((now) => {
      const others = now.filter((one) => one.scenario !== scenario);
      return others.length < now.length || now.length >= MOST ? others : [...now, { scenario, minutes }];
    });
  const setMinutes = (scenario: string, minutes: number) =>
    setChosen((now) =>
      now.map((one) => (one.scenario === scenario ? { scenario, minutes: Math.min(90, Math.max(1, minutes || 1)) } : one)),
    );
  const make = (event: FormEvent) => {
    event.preventDefault();
    if (problem) return;
    lead({ id: drawnId(), name: name.trim(), exercises: chosen, own: own && chosen.some((one) => one.scenario === own.id) ? [own] : [] });
  };
  return (
    <Sheet
      title={say`Lead a session`}
      lead={
        <p>{say`Choose exercises and times. You get a link and a QR code for those who take part, a view for the projector, and a table of what comes back. No accounts, no server.`}</p>
      }
      actions={<Button look="quiet" onClick={() => go({ screen: 'train', subject: '' })}>{say`All exercises`}</Button>}
    >
      <form className={styles.compose} onSubmit={make} noValidate>
        <label className={styles.name}>
          <span>{say`Name of the session`}</span>
          <input value={name} onChange={(event) => setName(event.target.value)} aria-invalid={!isName} />
        </label>
        {[...(own ? (['own'] as const) : []), ...TRACKS].map((track) => (
          <fieldset key={track}>
            <legend>{track === 'own' ? say`Your own` : TRACK_WORDS[track].title}</legend>
            {all
              .filter((scenario) => (track === 'own' ? scenario === own : scenario !== own && scenario.track === track))
              .map(({ id, title, kind, minutes }) => {
                const at = chosen.findIndex((one) => one.scenario === id);
                return (
                  <div key={id} className={styles.pick}>
                    <label>
                      <input type="checkbox" checked={at >= 0} onChange={() => tick(id, minutes)} />
                      <span>
                        <b>{title}</b> <span className={styles.kind}>{KIND_WORDS[kind].title}</span>{' '}
                        {at >= 0 && <span className={styles.place}>{say`no. ${at + 1}`}</span>}
                      </span>
                    </label>
                    <label>
                      <input
                        type="number"
                        min={1}
                        max={90}
                        value={chosen[at]?.minutes ?? minutes}
                        disabled={at < 0}
                        onChange={(event) => setMinutes(id, event.target.valueAsNumber)}
                        aria-label={say`Minutes for ${title}`}
                      />{' '}
                      {say`min`}
                    </label>
                  </div>
                );
              })}
          </fieldset>
        ))}
        <p className={styles.row}>
          <Button look="strong" type="submit" idle={problem !== ''}>{say`Make the session`}</Button>
          <span role="status">{problem || many(chosen.length)`# exercise, ${total} minutes.|# exercises, ${total} minutes.`}</span>
        </p>
      </form>
    </Sheet>
  );
}
