import { standingOf } from '../../core/policy/deviations.ts';
import { type Demand, demandSaid, type Policy } from '../../core/policy/policy.ts';
import { say } from '../../languages/say.ts';
import { today } from '../../state/policy.ts';
import styles from './Demanded.module.css';

interface Props {
  readonly policy: Policy;
  readonly demand: Demand;
  readonly control: string;
  readonly service: string | undefined;
  readonly met: boolean;
}

/** What the team's policy demands here, before one answers, and who answers for it where it is otherwise. */
export function Demanded({ policy, demand, control, service, met }: Props) {
  const { standing, exception } = standingOf(policy, control, service, today());
  return (
    <p className={styles.demanded} data-met={met || undefined}>
      <b>{policy.name}</b> {demand.binding === 'locks' ? 'binds' : 'asks'}: {demandSaid(control, demand)} {demand.reason}
      {!met && standing === 'deviates' && say` This plan is otherwise.`}
      {!met &&
        standing === 'excepted' &&
        exception &&
        say` ${exception.owner} answers for it until ${exception.until}: ${exception.reason}`}
      {!met && standing === 'expired' && exception && say` ${exception.owner} answered for it until ${exception.until}; that is over.`}
    </p>
  );
}
