import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { type BaseSyntheticEvent, useMemo, useRef } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import * as v from 'valibot';
import type { Answer, At, Control } from '../../core/controls/control.ts';
import { say } from '../../languages/say.ts';
import styles from './DetailForm.module.css';
import { type Draft, draftOf, schemaOf } from './details.ts';
import { InputField } from './InputField.tsx';
import { ListField } from './ListField.tsx';
import { RowsField } from './RowsField.tsx';

interface Props {
  readonly control: Control;
  readonly choice: string;
  readonly initial: Answer;
  /** Label of the option in force. */
  readonly inForce: string;
  /** The choice itself still waits for its details. */
  readonly pending: boolean;
  readonly at: At;
  readonly onAnswer: (answer: Answer, goesOn: boolean) => void;
}

/** How long a person may be in the middle of a word before the input says what it would accept. */
const PATIENCE = 600;

const isTyped = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');

/** The details of the chosen option. Whatever can be read is answered at once; what cannot leaves the last good answer. */
export function DetailForm({ control, choice, initial, inForce, pending, at, onAnswer }: Props) {
  const schema = useMemo(() => schemaOf(control, choice, at), [control, choice, at]);
  const form = useForm<Draft>({
    defaultValues: draftOf(control, choice, initial),
    resolver: standardSchemaResolver(schema as v.GenericSchema<Draft, Draft>),
    mode: 'onSubmit',
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const failing = Object.keys(form.formState.errors).length > 0;

  // The input in which a word was begun; its further letters go on with the same answer.
  const begun = useRef<EventTarget>(undefined);

  const read = (patience: number, input?: EventTarget) => {
    clearTimeout(timer.current);
    const result = v.safeParse(schema, form.getValues());
    if (result.success) {
      form.clearErrors();
      onAnswer(result.output, input !== undefined && begun.current === input);
      begun.current = input;
    } else timer.current = setTimeout(() => void form.trigger(), failing ? 0 : patience);
  };
  const left = (event: BaseSyntheticEvent) => {
    if (isTyped(event.target)) read(0, event.target);
    begun.current = undefined;
  };

  const asks = control.options.find((option) => option.choice === choice)?.asks ?? [];
  return (
    <FormProvider {...form}>
      <form
        className={styles.details}
        onChange={(event) => read(PATIENCE, isTyped(event.target) ? event.target : undefined)}
        onBlur={left}
        onSubmit={(event) => {
          event.preventDefault();
          read(0);
        }}
        noValidate
        aria-label={say`Details of ${control.title}`}
      >
        {asks.map((name) => {
          const detail = control.details[name];
          if (!detail) return undefined;
          if (detail.type === 'rows') return <RowsField key={name} name={name} detail={detail} at={at} onMoved={() => read(0)} />;
          if (detail.type === 'list') return <ListField key={name} name={name} detail={detail} at={at} />;
          return <InputField key={name} name={name} input={detail} at={at} />;
        })}
        {(failing || pending) && (
          <p className={styles.kept}>
            {pending
              ? say`Not in force yet. Until the details are there, this stands: ${inForce}.`
              : say`The files keep the last good value.`}
          </p>
        )}
      </form>
    </FormProvider>
  );
}
