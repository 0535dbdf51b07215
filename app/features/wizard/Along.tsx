import { controls } from '../../core/controls/registry.ts';
import { say } from '../../languages/say.ts';
import { go } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { focusSoon } from '../../ui/focus.ts';
import styles from './Question.module.css';

/** The questions whose answers followed the one just given; each can be looked at. */
export function Along({ ids, service }: { readonly ids: readonly string[]; readonly service: string }) {
  const visit = (id: string) => {
    const control = controls.get(id);
    if (!control) return;
    go({ screen: 'plan', step: control.step, control: id, ...(control.scope === 'service' && { service }) });
    focusSoon(`#q-${id} input:checked`);
  };
  return (
    <p className={styles.along}>
      {say`Also changed, as recommended with this answer:`}
      {ids.map((id) => (
        <Button key={id} look="quiet" onClick={() => visit(id)}>
          {controls.get(id)?.title}
        </Button>
      ))}
    </p>
  );
}
