import { App, Select } from 'antd';
import { useStanding } from '../../api/RunProvider';
import { hasText } from '../../texts/fill';
import { useSpoken } from '../../texts/TextsProvider';

/** Puts a ready-made policy into the editor; nothing is kept before the person saves. */
export function PresetChoice({ choose }: { choose: (text: string) => void }) {
  const { t, texts } = useSpoken();
  const { modal } = App.useApp();
  const { data = [] } = useStanding('/api/policy/presets');
  const purposeOf = (name: string, purpose: string) =>
    hasText(texts, `web.preset.${name}`) ? t(`web.preset.${name}`) : purpose;
  const put = (name: string) => {
    const preset = data.find((one) => one.name === name);
    if (preset !== undefined) {
      modal.confirm({
        title: t('web.policy.preset.sure', name),
        content: t('web.policy.preset.note'),
        okText: t('web.policy.preset.use'),
        cancelText: t('web.cancel'),
        onOk: () => choose(preset.text),
      });
    }
  };
  return (
    <Select<string>
      className="preset-choice"
      aria-label={t('web.policy.preset')}
      placeholder={t('web.policy.preset')}
      value={null}
      popupMatchSelectWidth={false}
      options={data.map(({ name, purpose }) => ({
        value: name,
        label: `${name}${t('list.colon')}${purposeOf(name, purpose)}`,
      }))}
      onChange={put}
    />
  );
}
