import { useTraining } from '../../state/training.ts';
import { lazily } from '../../ui/lazily.tsx';
import { Compose } from './Compose.tsx';

const Led = lazily(async () => (await import('./Led.tsx')).Led);

/** The facilitator's side: a session is made, then led. */
export function Lead() {
  const leading = useTraining((training) => training.leading);
  return leading ? <Led {...leading} /> : <Compose />;
}
