import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Segmented, Select } from 'antd';
import { useRef } from 'react';
import { Link } from 'react-router';
import { useAnswer } from '../../api/RunProvider';
import type { PolicyWire } from '../../api/wire';
import { Panel } from '../../parts/Panel';
import { useFormats } from '../../parts/useFormats';
import { useT } from '../../texts/TextsProvider';
import {
  comparisons,
  conditionsOf,
  measureOf,
  measures,
  modePath,
  modes,
  weightLimitPath,
  withConditions,
  withMeasure,
  type Measure,
} from './crossRule';
import { numberOf } from './grades';
import { KeptPolicy, type LoadPolicy } from './KeptPolicy';
import { withSetting, type Entry } from './policyText';
import { PolicyWork } from './PolicyWork';
import { SettingNumber } from './SettingNumber';
import { usePolicyDraft } from './usePolicyDraft';

const rule = 'cross';

/** The rule that crosses several measures, condition by condition. */
export default function CrossRuleTab() {
  return <KeptPolicy>{(kept, load) => <CrossRuleForm kept={kept} load={load} />}</KeptPolicy>;
}

function CrossRuleForm({ kept, load }: { kept: PolicyWire; load: LoadPolicy }) {
  const t = useT();
  const draft = usePolicyDraft(kept);
  const add = useRef<HTMLButtonElement>(null);
  const { text, change, held, policy } = draft;
  const conditions = conditionsOf(held);
  const mode = held(modePath);
  const isWeighted = mode === 'weighted';
  const rules = held(['findings', 'rules']);
  const isOff = policy === null;
  const put = (changed: readonly Entry[]) => change(withConditions(text, changed));
  // What had the focus is gone: it goes on to the next button.
  const remove = (at: number) => {
    put(conditions.toSpliced(at, 1));
    add.current?.focus();
  };
  return (
    <PolicyWork draft={draft} load={load}>
      <Panel title={t('web.cross')} note={t('web.cross.note')} extra={<Found />}>
        <div className="stack">
          {Array.isArray(rules) && rules.length > 0 && !rules.includes(rule) && (
            <Alert type="info" showIcon title={t('web.cross.off')} />
          )}
          <div className="policy-tools">
            <Segmented<string>
              aria-label={t('web.cross.mode')}
              disabled={isOff}
              value={isWeighted ? 'weighted' : 'all'}
              options={modes.map((one) => ({ value: one, label: t(`web.cross.mode.${one}`) }))}
              onChange={(one) => change(withSetting(text, modePath, one))}
            />
            {isWeighted && (
              <label className="cross-weight">
                {t('web.cross.weightlimit')}
                <SettingNumber
                  unit="number"
                  value={numberOf(held(weightLimitPath))}
                  isOff={isOff}
                  put={(value) => change(withSetting(text, weightLimitPath, value))}
                />
              </label>
            )}
          </div>
          {conditions.length === 0 && <p className="soft">{t('web.cross.none')}</p>}
          <ol className="conditions">
            {conditions.map((condition, at) => (
              <ConditionLine
                key={at}
                number={at + 1}
                condition={condition}
                isWeighted={isWeighted}
                isOff={isOff}
                put={(changed) => put(conditions.with(at, changed))}
                remove={() => remove(at)}
              />
            ))}
          </ol>
          <div>
            <Button
              ref={add}
              icon={<PlusOutlined aria-hidden />}
              disabled={isOff}
              onClick={() => put([...conditions, { measure: 'idleDays', comparison: 'over' }])}
            >
              {t('web.cross.add')}
            </Button>
          </div>
        </div>
      </Panel>
    </PolicyWork>
  );
}

// How many lines the rule has in the run; leads to them.
function Found() {
  const t = useT();
  const formats = useFormats();
  const { data } = useAnswer('/api/findings', { query: { rule, size: 1 } });
  return (
    data !== undefined && <Link to={`/findings?rule=${rule}`}>{t('web.cross.found', formats.number(data.total))}</Link>
  );
}

interface ConditionLineProps {
  /** Which it is, from 1. */
  number: number;
  condition: Entry;
  isWeighted: boolean;
  isOff: boolean;
  put: (condition: Entry) => void;
  remove: () => void;
}

function ConditionLine({ number, condition, isWeighted, isOff, put, remove }: ConditionLineProps) {
  const t = useT();
  const measure = measureOf(condition);
  const { limit: _limit, ...unlimited } = condition;
  const { weight: _weight, ...unweighted } = condition;
  return (
    <li className="condition">
      <Select<Measure>
        className="condition-measure"
        aria-label={t('web.cross.measure.of', number)}
        disabled={isOff}
        value={measure}
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
        options={(Object.keys(measures) as Measure[]).map((one) => ({
          value: one,
          label: t(`web.cross.measure.${one}`),
        }))}
        onChange={(chosen) => put(withMeasure(condition, chosen))}
      />
      <Segmented<string>
        aria-label={t('web.cross.comparison.of', number)}
        disabled={isOff}
        value={condition['comparison'] === 'under' ? 'under' : 'over'}
        options={comparisons.map((one) => ({ value: one, label: t(`web.cross.comparison.${one}`) }))}
        onChange={(comparison) => put({ ...condition, comparison })}
      />
      <SettingNumber
        label={t('web.cross.limit.of', number)}
        unit={measure === null ? 'number' : measures[measure]}
        placeholder={t('web.cross.limit')}
        value={numberOf(condition['limit'])}
        isOff={isOff}
        put={(limit) => put(limit === null ? unlimited : { ...condition, limit })}
      />
      <span className="condition-unit soft">
        {measure !== null && measures[measure] !== 'share' && t(`web.cross.unit.${measures[measure]}`)}
      </span>
      {isWeighted && (
        <label className="cross-weight">
          {t('web.cross.weight')}
          <SettingNumber
            label={t('web.cross.weight.of', number)}
            unit="number"
            placeholder="1"
            value={numberOf(condition['weight'])}
            isOff={isOff}
            put={(weight) => put(weight === null ? unweighted : { ...condition, weight })}
          />
        </label>
      )}
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={t('web.cross.remove', number)}
        disabled={isOff}
        onClick={remove}
      />
    </li>
  );
}
