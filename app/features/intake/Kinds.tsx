import { say } from '../../languages/say.ts';
import styles from './Bring.module.css';
import { kindTitle } from './words.ts';

/** Where people have it, or how they get it. */
const SOURCES: readonly (readonly [kind: string, where: string, isCommand?: boolean])[] = [
  ['dockerfile', 'Dockerfile, Containerfile'],
  ['compose', say`compose.yaml, docker-compose.yml, of any version`],
  ['swarm', say`docker-stack.yml, a compose file for docker stack deploy`],
  ['run', say`docker run and docker create lines, a script that has them`],
  ['inspect', 'docker inspect web db', true],
  ['k8s', 'kubectl get deployment web -o yaml', true],
  ['daemon', '/etc/docker/daemon.json', true],
  ['dockerignore', say`beside the Dockerfile`],
];

/** What is recognised, and where it comes from. */
export const Kinds = () => (
  <section aria-labelledby="kinds" className={styles.kinds}>
    <h2 id="kinds">{say`What is recognised, by what stands in it`}</h2>
    <dl>
      {SOURCES.map(([kind, where, isCommand]) => (
        <div key={kind}>
          <dt>{kindTitle(kind)}</dt>
          <dd>{isCommand ? <code>{where}</code> : where}</dd>
        </div>
      ))}
    </dl>
    <p
      className={styles.note}
    >{say`Several files of one project are judged one by one, and become one plan when you go on in the wizard.`}</p>
  </section>
);
