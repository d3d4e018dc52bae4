import { Button, Steps } from 'antd';
import { useEffect, useEffectEvent, type ReactNode } from 'react';
import type { OverviewWire } from '../../api/wire';
import { Figure } from '../../parts/Figure';
import { Panel } from '../../parts/Panel';
import { useFigureTitle } from '../../parts/useFigureTitle';
import { useNarrow } from '../../parts/useNarrow';
import { useT } from '../../texts/TextsProvider';
import { guideMetric, guideSteps, isFinished, nextStep, withLine, type GuideStep } from './guide';
import { GuideGo } from './GuideGo';
import { useGuide } from './useGuide';

/** The first task, on the figures of this run: one metric, one SKU, one decision. Stays until done or put away. */
export function GuidePanel({ overview: { run, today, figures } }: { overview: OverviewWire }) {
  const t = useT();
  const titleOf = useFigureTitle();
  const isNarrow = useNarrow();
  const [guide, change] = useGuide();
  const take = useEffectEvent(() => change((before) => withLine(before, run, today)));
  const isOpen = guide !== null && !guide.isAway && !isFinished(guide);
  useEffect(() => {
    if (isOpen) {
      take();
    }
  }, [isOpen, run, today]);
  if (!isOpen) {
    return null;
  }

  const next = nextStep(guide);
  const metric = figures.find(({ now }) => now.code === guideMetric)?.now;
  const name = today.find(({ id }) => id === guide.line?.id)?.name;
  const about: Readonly<Record<GuideStep, ReactNode>> = {
    metric: metric !== undefined && (
      <>
        {titleOf(guideMetric)}{' '}
        <strong>
          <Figure figure={metric} title={titleOf(guideMetric)} />
        </strong>
      </>
    ),
    sku: guide.line === null ? t('health.nothingstuck') : [guide.line.sku, name].filter(Boolean).join(' '),
    decision: guide.line === null ? t('health.nothingstuck') : t('web.guide.decision.about'),
  };
  return (
    <Panel
      title={t('web.guide')}
      note={t('web.guide.note')}
      className="guide"
      extra={
        <Button type="link" size="small" onClick={() => change((before) => ({ ...before, isAway: true }))}>
          {t('web.guide.away')}
        </Button>
      }
    >
      <Steps
        size="small"
        orientation={isNarrow ? 'vertical' : 'horizontal'}
        items={guideSteps.map((step) => {
          const isDone = guide.done.includes(step);
          // On a phone only the next step is told in full: the figures come soon after.
          const isTold = !isNarrow || step === next;
          return {
            title: (
              <>
                {t(`web.guide.${step}`)}
                {isDone && <span className="only-read"> {t('web.guide.done')}</span>}
              </>
            ),
            status: isDone ? 'finish' : step === next ? 'process' : 'wait',
            content: (
              <div className="guide-step">
                <div className="guide-about">{about[step]}</div>
                {isTold && <div>{t(`web.guide.${step}.why`)}</div>}
                {isTold && <GuideGo step={step} guide={guide} />}
              </div>
            ),
          };
        })}
      />
    </Panel>
  );
}
