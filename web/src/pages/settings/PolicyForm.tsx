import { Alert, Collapse, Input, InputNumber, Select, Switch } from 'antd';
import type { Node } from 'jsonc-parser';
import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../api/ask';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { useSpoken, useT } from '../../texts/TextsProvider';
import { describedIn, groupsOf, type Setting } from './policySchema';
import { policyOf, valueOf, withSetting, type Value } from './policyText';

interface PolicyFormProps {
  text: string;
  change: (text: string) => void;
}

/** Every setting a field can hold, as the schema has them; lists and tables stand in the text only. */
export function PolicyForm({ text, change }: PolicyFormProps) {
  const { t, language } = useSpoken();
  const { data, error, refetch } = useQuery({
    queryKey: ['policy-schema'],
    queryFn: ({ signal }) => ask<unknown>('/api/policy/schema', { signal }),
    staleTime: Infinity,
  });
  const groups = useMemo(() => groupsOf(data ?? {}), [data]);
  const policy = useMemo(() => policyOf(text), [text]);
  if (error !== null) {
    return <ErrorState error={error} retry={() => void refetch()} />;
  }

  if (data === undefined) {
    return <Loading />;
  }

  return (
    <>
      {policy === null && <Alert type="info" showIcon title={t('web.policy.unreadable')} />}
      <Collapse
        size="small"
        ghost
        defaultActiveKey={['findings', 'metrics']}
        items={groups.map((group) => ({
          key: group.path,
          label: (
            <>
              {describedIn(group.description, language)} <code className="soft small">{group.path}</code>
            </>
          ),
          children: (
            <div className="setting-grid">
              {group.settings.map((setting) => (
                <SettingField
                  key={setting.path}
                  setting={setting}
                  policy={policy}
                  put={(value) => change(withSetting(text, setting.path.split('.'), value))}
                />
              ))}
            </div>
          ),
        }))}
      />
    </>
  );
}

interface SettingFieldProps {
  setting: Setting;
  policy: Node | null;
  put: (value: Value) => void;
}

function SettingField({ setting, policy, put }: SettingFieldProps) {
  const { language } = useSpoken();
  const id = `setting-${setting.path}`;
  return (
    <div className="setting">
      <label htmlFor={id}>
        {describedIn(setting.description, language)}
        <code className="soft small">{setting.path.split('.').at(-1)}</code>
      </label>
      <SettingInput
        id={id}
        setting={setting}
        value={valueOf(policy, setting.path.split('.'))}
        isOff={policy === null}
        put={put}
      />
    </div>
  );
}

interface SettingInputProps {
  id: string;
  setting: Setting;
  value: Value | undefined;
  isOff: boolean;
  put: (value: Value) => void;
}

function SettingInput({ id, setting, value, isOff, put }: SettingInputProps) {
  const t = useT();
  const open = value === undefined ? t('web.policy.aspreset') : t('web.policy.open');
  switch (setting.kind) {
    case 'flag':
      return <Switch id={id} disabled={isOff} checked={value === true} onChange={put} />;
    case 'choice':
      return (
        <Select<string>
          id={id}
          disabled={isOff}
          value={typeof value === 'string' ? value : null}
          placeholder={open}
          options={setting.choices.map((choice) => ({ value: choice, label: choice }))}
          onChange={put}
        />
      );
    case 'text':
      return (
        <Input
          id={id}
          disabled={isOff}
          value={typeof value === 'string' ? value : ''}
          placeholder={open}
          onChange={(event) => put(event.target.value)}
        />
      );
    default:
      return (
        <InputNumber<number>
          id={id}
          disabled={isOff}
          value={typeof value === 'number' ? value : null}
          placeholder={open}
          {...(setting.kind === 'whole' ? { precision: 0 } : {})}
          {...(setting.minimum === null ? {} : { min: setting.minimum })}
          {...(setting.maximum === null ? {} : { max: setting.maximum })}
          onChange={(number) => (number !== null || setting.isOpen) && put(number)}
        />
      );
  }
}
