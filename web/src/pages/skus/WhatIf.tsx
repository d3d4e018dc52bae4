import { Button, InputNumber } from 'antd';
import type { PlanChangeWire } from '../../api/wire';
import { useT } from '../../texts/TextsProvider';
import { PlanChange } from '../plans/PlanChange';

/** What is assumed in place of what was measured or agreed; what is not named stays as it is. */
export interface Assumed {
  leadDays?: number;
  minimum?: number;
  service?: number;
}

interface WhatIfProps {
  assumed: Assumed;
  put: (assumed: Assumed) => void;
  change: PlanChangeWire | null;
}

/** Another lead time, minimum or service for this SKU, and what it changes. */
export function WhatIf({ assumed, put, change }: WhatIfProps) {
  const t = useT();
  const isAsked = Object.values(assumed).some((value) => value !== undefined);
  return (
    <>
      <h3>{t('web.plans.whatif')}</h3>
      <p className="soft">{t('web.plans.whatif.note')}</p>
      <p className="what-if">
        <Assumption name={t('web.plans.whatif.lead')} least={-365} most={365} value={assumed.leadDays} put={(leadDays) => put(withOne(assumed, { leadDays }))} />
        <Assumption name={t('web.plans.whatif.minimum')} least={0} most={1_000_000} value={assumed.minimum} put={(minimum) => put(withOne(assumed, { minimum }))} />
        <Assumption
          name={t('web.plans.whatif.service')}
          least={50}
          most={99.9}
          value={assumed.service === undefined ? undefined : assumed.service * 100}
          put={(percent) => put(withOne(assumed, { service: percent === undefined ? undefined : percent / 100 }))}
        />
        {isAsked && <Button onClick={() => put({})}>{t('web.plans.whatif.none')}</Button>}
      </p>
      {change !== null && <PlanChange change={change} />}
    </>
  );
}

interface AssumptionProps {
  name: string;
  least: number;
  most: number;
  value: number | undefined;
  put: (value: number | undefined) => void;
}

// Asked when the field is left or Enter is pressed, not at each key.
function Assumption({ name, least, most, value, put }: AssumptionProps) {
  return (
    <label>
      <span className="soft">{name}</span>{' '}
      <InputNumber<number>
        min={least}
        max={most}
        value={value ?? null}
        changeOnBlur
        aria-label={name}
        onBlur={(event) => put(numberOf(event.target.value, least, most))}
        onPressEnter={(event) => put(numberOf((event.target as HTMLInputElement).value, least, most))}
        onStep={(stepped) => put(stepped)}
      />{' '}
    </label>
  );
}

function numberOf(text: string, least: number, most: number): number | undefined {
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? undefined : Math.min(most, Math.max(least, number));
}

// A name without a value is not asked for.
function withOne(assumed: Assumed, one: { [Name in keyof Assumed]?: Assumed[Name] | undefined }): Assumed {
  return Object.fromEntries(Object.entries({ ...assumed, ...one }).filter(([, value]) => value !== undefined)) as Assumed;
}
