import { useView } from '../../state/view.ts';
import { Arriving } from './Arriving.tsx';
import { PolicyPage } from './PolicyPage.tsx';
import { Scanners } from './Scanners.tsx';
import { Standards } from './Standards.tsx';

/** What a team agrees on and has to answer for: its policy, the standards, what scanners will say. `policy/<link>` brings somebody's policy. */
export function Team() {
  const [page = '', ...rest] = useView(({ subject }) => subject).split('/');
  const [first = ''] = rest;
  if (page === 'policy' && first) return <Arriving key={first} link={first} />;
  if (page === 'standards') return <Standards id={first} />;
  if (page === 'scanners') return <Scanners />;
  return <PolicyPage />;
}
