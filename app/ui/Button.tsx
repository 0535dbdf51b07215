import type { ButtonHTMLAttributes, Ref } from 'react';
import styles from './Button.module.css';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** plain: bordered. strong: the one thing to do here. quiet: text only. */
  readonly look?: 'plain' | 'strong' | 'quiet';
  /** Nothing to do just now. Unlike `disabled` it keeps the focus, so that a keyboard does not lose its place. */
  readonly idle?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export const Button = ({ look = 'plain', type = 'button', className = '', idle = false, onClick, ...rest }: Props) => (
  <button
    type={type}
    className={`${styles.button} ${styles[look]} ${className}`}
    aria-disabled={idle || undefined}
    onClick={idle ? undefined : onClick}
    {...rest}
  />
);
