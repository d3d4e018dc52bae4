import { Alert, Collapse, Input, InputNumber, Select, Switch } from 'antd';
import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../api/ask';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { useSpoken, useT } from '../../texts/TextsProvider';
import { describedIn, groupsOf, type Setting } from './policySchema';
import { placesOf, withSetting, type Places } from './policyText';

interface PolicyFormProps {
  text: string;
  change: (text: string) => void;
}

type Value = string | number | boolean | null;

/** Every setting a field can hold, as the schema has them; lists and tables stand in the text only. */
export function PolicyForm({ text, change }: PolicyFormProps) {
  const { t, language } = useSpoken();
  const { data, error, refetch } = useQuery({
    queryKey: ['policy-schema'],
    queryFn: ({ signal }) => ask<unknown>('/api/policy/schema', { signal }),
    staleTime: Infinity,
  });
  const groups = useMemo(() => groupsOf(data ?? {}), [data]);
  const places = useMemo(() => placesOf(text), [text]);
  if (error !== null) {
    return <ErrorState error={error} retry={() => void refetch()} />;
  }

  if (data === undefined) {
    return <Loading />;
  }

  return (
    <>
      {places === null && <Alert type="info" showIcon title={t('web.policy.unreadable')} />}
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
                  places={places}
                  put={(value) => change(withSetting(text, setting.path, value))}
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
  places: Places | null;
  put: (value: Value) => void;
}

function SettingField({ setting, places, put }: SettingFieldProps) {
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
        value={places?.get(setting.path)?.value}
        isOff={places === null}
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
