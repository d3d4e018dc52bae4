import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'react-router';
import type { AskOptions } from '../../api/ask';
import type { JobWire } from '../../api/wire';
import { explainedOfText, explainParam } from '../../parts/explain';
import { skuPath } from '../../parts/SkuLink';
import { followJob } from '../../parts/useJob';
import { useT } from '../../texts/TextsProvider';
import { decisionOf, guideMetric, isFinished, withStep, type GuideStep } from './guide';
import { useGuide } from './useGuide';

/** Ticks off the steps of the first task by what really happens: what is opened, and what the server took. */
export function GuideWatch() {
  const t = useT();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { pathname, search } = useLocation();
  const [guide, change] = useGuide();
  const tick = (step: GuideStep, isDone = true) =>
    change((before) => {
      const after = withStep(before, step, isDone);
      if (!isFinished(before) && isFinished(after) && !after.isAway) {
        void message.success(t('web.guide.finished'));
      }

      return after;
    });
  const sku = guide?.line?.sku;
  const sees = useEffectEvent(() => {
    if (explainedOfText(new URLSearchParams(search).get(explainParam))?.code === guideMetric) {
      tick('metric');
    }

    if (sku !== undefined && pathname === skuPath(sku)) {
      tick('sku');
    }
  });
  const isKnown = guide !== null;
  useEffect(() => sees(), [pathname, search, sku, isKnown]);

  const hears = useEffectEvent((deed: { path: string; options: AskOptions }, answer: unknown) => {
    const decision = decisionOf(deed.path, deed.options.body);
    if (guide?.line == null || decision?.ids.includes(guide.line.id) !== true) {
      return;
    }

    if (deed.path === '/api/findings/owners') {
      // Goods are handed over by an import: only its end tells that they are.
      followJob((answer as JobWire).id, (job) => job.state === 'Done' && tick('decision'));
    } else {
      tick('decision', decision.isMade);
    }
  });
  useEffect(
    () =>
      client.getMutationCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'success') {
          hears(event.mutation.state.variables as { path: string; options: AskOptions }, event.action.data);
        }
      }),
    [client],
  );
  return null;
}
