import { Button } from 'antd';
import type { MouseEvent } from 'react';
import { useNavigate } from 'react-router';
import { explainedAsText, explainParam } from '../../parts/explain';
import { skuPath } from '../../parts/SkuLink';
import { useAddress, withParam } from '../../parts/useAddress';
import { useT } from '../../texts/TextsProvider';
import { groundsParam } from '../findings/GroundsButton';
import { guideMetric, nextStep, type Guide, type GuideStep } from './guide';

/** Leads to the real place of a step: the explanation, the SKU's page, the grounds with what can be decided. */
export function GuideGo({ step, guide }: { step: GuideStep; guide: Guide }) {
  const t = useT();
  const navigate = useNavigate();
  const [params, change] = useAddress();
  const { line } = guide;
  if (step !== 'metric' && line === null) {
    return null;
  }

  // Two steps open beside the page, one is a page of its own.
  const named = {
    metric: [explainParam, explainedAsText({ code: guideMetric, of: {} })],
    sku: null,
    decision: [groundsParam, line?.id ?? ''],
  } as const;
  const [name, value] = named[step] ?? [null, ''];
  const to = name === null ? skuPath(line?.sku ?? '') : `?${withParam(params, name, value)}`;
  const go = (event: MouseEvent) => {
    event.preventDefault();
    if (name === null) {
      void navigate(to);
      window.scrollTo(0, 0);
    } else {
      change((before) => withParam(before, name, value));
    }
  };
  return (
    <Button size="small" type={nextStep(guide) === step ? 'primary' : 'default'} href={to} onClick={go}>
      {t(`web.guide.${step}.go`)}
    </Button>
  );
}
