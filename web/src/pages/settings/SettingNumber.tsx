import { InputNumber } from 'antd';
import { useT } from '../../texts/TextsProvider';

interface SettingNumberProps {
  /** What it is, for a screen reader where no label stands beside. */
  label?: string;
  id?: string;
  value: number | null;
  unit: 'days' | 'units' | 'share' | 'number';
  /** What holds where nothing is written. */
  placeholder?: string;
  isOff: boolean;
  put: (value: number | null) => void;
}

// Digits of a share as percent, and of the share itself.
const percentDigits = 4;

/** A number of the policy; a share is written in percent. Nothing is corrected here: the server says what is wrong. */
export function SettingNumber({ label, id, value, unit, placeholder, isOff, put }: SettingNumberProps) {
  const t = useT();
  const isShare = unit === 'share';
  return (
    <InputNumber<number>
      size="small"
      className="setting-number"
      controls={false}
      disabled={isOff}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(id === undefined ? {} : { id })}
      {...(unit === 'days' ? { precision: 0 } : {})}
      {...(isShare ? { suffix: '%' } : {})}
      placeholder={placeholder ?? t('web.policy.open')}
      value={value === null || !isShare ? value : Number((value * 100).toFixed(percentDigits))}
      onChange={(told) => put(told === null || !isShare ? told : Number((told / 100).toFixed(percentDigits + 2)))}
    />
  );
}
