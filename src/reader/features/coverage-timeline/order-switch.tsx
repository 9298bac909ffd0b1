import { timelineStrings } from '../../strings/timeline.ts';
import styles from './order-switch.module.css';
import type { TimelineOrder } from './timeline.ts';

const words = timelineStrings.order;
const ORDERS: readonly TimelineOrder[] = ['oldest', 'newest'];

interface OrderSwitchProps {
  readonly order: TimelineOrder;
  readonly onOrder: (order: TimelineOrder) => void;
}

/** Two buttons, one of them pressed. */
export function OrderSwitch({ order, onOrder }: OrderSwitchProps) {
  return (
    <fieldset aria-label={words.label} className={styles.switch}>
      {ORDERS.map((choice) => (
        <button
          key={choice}
          type="button"
          className={styles.choice}
          aria-pressed={choice === order}
          onClick={() => choice !== order && onOrder(choice)}
        >
          {words[choice]}
        </button>
      ))}
    </fieldset>
  );
}
