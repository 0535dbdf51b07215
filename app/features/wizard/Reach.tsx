import { reachInWords } from '../../core/hull.ts';
import { useJudged } from '../../state/judged.ts';
import { usePlan } from '../../state/plan.ts';
import { go } from '../../state/view.ts';
import styles from './Reach.module.css';

/** How many attacks get through from inside each service; leads to the hull. */
export function Reach() {
  const { attacks } = useJudged();
  const services = usePlan((plan) => plan.spec.services);
  if (attacks.length === 0) return undefined;
  return services.map(({ name }) => (
    <button key={name} type="button" className={styles.reach} onClick={() => go({ screen: 'hull', service: name, attack: undefined })}>
      {services.length > 1 && `${name}: `}
      {reachInWords(attacks.filter(({ service }) => service === name))}
    </button>
  ));
}
