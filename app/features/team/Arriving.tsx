import { policyChanges } from '../../core/policy/changes.ts';
import { decodePolicy } from '../../core/policy/share.ts';
import { setPolicy, usePolicy } from '../../state/policy.ts';
import { go } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { Reasons } from '../../ui/Reasons.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import styles from './Team.module.css';

const leave = () => go({ screen: 'team', subject: '' });

/** A policy from a link: what it would change, before it applies. */
export function Arriving({ link }: { readonly link: string }) {
  const { policy } = usePolicy();
  const read = decodePolicy(link);
  if ('refused' in read)
    return (
      <Sheet
        title="This policy could not be read"
        lead={<p>The policy in force is as it was. The reasons:</p>}
        actions={<Button onClick={leave}>Go on</Button>}
      >
        <Reasons of={read.refused.map(({ path, says }) => ({ at: path, says }))} />
      </Sheet>
    );
  const { controls, added, removed } = policyChanges(policy, read.policy);
  const accept = () => {
    setPolicy(read.policy);
    announce(`${read.policy.name} is in force. It can be taken back.`);
    leave();
  };
  return (
    <Sheet
      title={`A policy from a link: ${read.policy.name}`}
      lead={
        <p>
          Somebody wrote it; where it comes from, as it says: {read.policy.origin}. Nothing applies until you say so. It changes{' '}
          {controls.length} demands, adds {added.length} exceptions and takes {removed.length} out.
        </p>
      }
      actions={
        <>
          <Button look="strong" onClick={accept}>
            Put it in force
          </Button>
          <Button onClick={leave}>Leave mine as it is</Button>
        </>
      }
    >
      <ul className={styles.list}>
        {controls.map(({ control, title, effect, was, is, reason }) => (
          <li key={control}>
            <span>{effect}</span>
            <div>
              <p>
                <b>{title}.</b> {is ?? 'Nothing is demanded any more.'} {reason}
              </p>
              {was && <p className={styles.note}>Now: {was}</p>}
            </div>
          </li>
        ))}
        {added.map(({ control, service, owner, reason, until }) => (
          <li key={`${control} ${service} ${until} ${owner}`}>
            <span>exception</span>
            <p>
              {control}
              {service && ` (${service})`}, {owner} until {until}: {reason}
            </p>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
