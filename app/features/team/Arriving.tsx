import { type Effect, policyChanges } from '../../core/policy/changes.ts';
import { decodePolicy } from '../../core/policy/share.ts';
import { say } from '../../languages/say.ts';
import { setPolicy, usePolicy } from '../../state/policy.ts';
import { go } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { Reasons } from '../../ui/Reasons.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import styles from './Team.module.css';

const EFFECTS: { readonly [E in Effect]: string } = {
  new: say`new`,
  gone: say`gone`,
  stricter: say`stricter`,
  looser: say`looser`,
  other: say`other`,
};

const leave = () => go({ screen: 'team', subject: '' });

/** A policy from a link: what it would change, before it applies. */
export function Arriving({ link }: { readonly link: string }) {
  const { policy } = usePolicy();
  const read = decodePolicy(link);
  if ('refused' in read)
    return (
      <Sheet
        title={say`This policy could not be read`}
        lead={<p>{say`The policy in force is as it was. The reasons:`}</p>}
        actions={<Button onClick={leave}>{say`Go on`}</Button>}
      >
        <Reasons of={read.refused.map(({ path, says }) => ({ at: path, says }))} />
      </Sheet>
    );
  const { controls, added, removed } = policyChanges(policy, read.policy);
  const accept = () => {
    setPolicy(read.policy);
    announce(say`${read.policy.name} is in force. It can be taken back.`);
    leave();
  };
  return (
    <Sheet
      title={say`A policy from a link: ${read.policy.name}`}
      lead={
        <p>{say`Somebody wrote it; where it comes from, as it says: ${read.policy.origin}. Nothing applies until you say so. It changes ${controls.length} demands, adds ${added.length} exceptions and takes ${removed.length} out.`}</p>
      }
      actions={
        <>
          <Button look="strong" onClick={accept}>{say`Put it in force`}</Button>
          <Button onClick={leave}>{say`Leave mine as it is`}</Button>
        </>
      }
    >
      <ul className={styles.list}>
        {controls.map(({ control, title, effect, was, is, reason }) => (
          <li key={control}>
            <span>{EFFECTS[effect]}</span>
            <div>
              <p>
                <b>{title}.</b> {is ?? say`Nothing is demanded any more.`} {reason}
              </p>
              {was && <p className={styles.note}>{say`Now: ${was}`}</p>}
            </div>
          </li>
        ))}
        {added.map(({ control, service, owner, reason, until }) => (
          <li key={`${control} ${service} ${until} ${owner}`}>
            <span>{say`exception`}</span>
            <p>{say`${service ? `${control} (${service})` : control}, ${owner} until ${until}: ${reason}`}</p>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
