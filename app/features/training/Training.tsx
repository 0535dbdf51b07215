import { Suspense } from 'react';
import { scenarios } from '../../core/training/index.ts';
import { say } from '../../languages/say.ts';
import { useView } from '../../state/view.ts';
import { Certificate } from './Certificate.tsx';
import { Exercise } from './Exercise.tsx';
import { Invited } from './Invited.tsx';
import { Lead } from './Lead.tsx';
import { Own } from './Own.tsx';
import { Room } from './Room.tsx';
import { Taking } from './Taking.tsx';

/**
 * The training room. Its pages: the contents; `do/<scenario>`; `join/<session>`, which a facilitator's link opens; `session` for who
 * takes part, with its exercises below it; `lead`; `own`, or `own/<scenario>` of a link; `certificate`.
 */
export function Training() {
  const [page = '', ...rest] = useView(({ subject }) => subject).split('/');
  const [first = ''] = rest;
  return <Suspense fallback={<p role="status">{say`Loading the exercise…`}</p>}>{pageOf(page, first)}</Suspense>;
}

function pageOf(page: string, first: string) {
  const scenario = scenarios.get(first);
  if (page === 'do' && scenario) return <Exercise key={first} scenario={scenario} session="" back={{ to: '', name: say`All exercises` }} />;
  if (page === 'join') return <Invited key={first} link={first} />;
  if (page === 'session') return <Taking exercise={first} />;
  if (page === 'lead') return <Lead />;
  if (page === 'own') return <Own key={first} link={first} />;
  if (page === 'certificate') return <Certificate />;
  return <Room />;
}
