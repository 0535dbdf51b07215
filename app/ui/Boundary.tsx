import { Component, type ReactNode } from 'react';
import { say } from '../languages/say.ts';
import styles from './Boundary.module.css';
import { Button } from './Button.tsx';

interface Props {
  /** What failed, as it stands in "... could not be shown". */
  readonly what: string;
  readonly children: ReactNode;
}

/** Keeps a fault where it is: the rest of the page goes on, and the plan stands in the address. */
export class Boundary extends Component<Props, { readonly error?: Error }> {
  override state: { readonly error?: Error } = {};

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div role="alert" className={styles.fault}>
        <p>{say`${this.props.what} could not be shown. Nothing is lost: the plan stands in the address, and a reload brings it back.`}</p>
        <pre>{error.message}</pre>
        <Button look="strong" onClick={() => location.reload()}>{say`Reload`}</Button>
      </div>
    );
  }
}
