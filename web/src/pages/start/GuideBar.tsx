import { Alert, Button, Space } from 'antd';
import { useLocation } from 'react-router';
import { useT } from '../../texts/TextsProvider';
import { guideSteps, nextStep } from './guide';
import { GuideGo } from './GuideGo';
import { useGuide } from './useGuide';

/** On the pages the first task leads to: how far it is, and the next step. */
export function GuideBar() {
  const t = useT();
  const { pathname } = useLocation();
  const [guide, change] = useGuide();
  const next = guide === null ? null : nextStep(guide);
  if (guide === null || next === null || guide.isAway || guide.done.length === 0 || pathname === '/') {
    return null;
  }

  return (
    <Alert
      className="run-bar guide-bar"
      type="info"
      title={`${t('web.guide.progress', guide.done.length, guideSteps.length)}${t('list.colon')}${t(`web.guide.${next}`)}`}
      action={
        <Space>
          <GuideGo step={next} guide={guide} />
          <Button type="link" size="small" onClick={() => change((before) => ({ ...before, isAway: true }))}>
            {t('web.guide.away')}
          </Button>
        </Space>
      }
    />
  );
}
