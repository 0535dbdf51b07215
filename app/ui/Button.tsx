import type { ButtonHTMLAttributes, Ref } from 'react';
import styles from './Button.module.css';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** plain: bordered. strong: the one thing to do here. quiet: text only. */
  readonly look?: 'plain' | 'strong' | 'quiet';
  readonly ref?: Ref<HTMLButtonElement>;
}

export const Button = ({ look = 'plain', type = 'button', className = '', ...rest }: Props) => (
  <button type={type} className={`${styles.button} ${styles[look]} ${className}`} {...rest} />
);
