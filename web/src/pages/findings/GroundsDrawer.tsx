import { Descriptions, Drawer } from 'antd';
import { useAnswer } from '../../api/RunProvider';
import type { FindingDetailWire } from '../../api/wire';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { Dash, DayText, Money, Units } from '../../parts/Numbers';
import { SkuLink } from '../../parts/SkuLink';
import { useAddressed } from '../../parts/useAddress';
import { useWarehouseNames } from '../../parts/useWarehouses';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { GradeTag, RuleText, SeverityBadge, StateText, useReason } from './FindingTags';
import { groundsParam } from './GroundsButton';
import { MarkButtons } from './MarkButtons';
import { Working } from './Working';

/** The grounds of the finding named in the page's address: what the rule used and reckoned. */
export function GroundsDrawer() {
  const t = useT();
  const [id, open] = useAddressed(groundsParam);
  return (
    <Drawer
      open={id !== null}
      onClose={() => open(null)}
      size="min(560px, 100vw)"
      title={t('web.grounds.title')}
      destroyOnHidden
    >
      {id !== null && <Grounds id={id} />}
    </Drawer>
  );
}

function Grounds({ id }: { id: string }) {
  const { data, error, refetch } = useAnswer('/api/findings/{id}', { places: { id } });
  if (error !== null) {
    return <ErrorState error={error} retry={() => void refetch()} />;
  }

  return data === undefined || data.finding.id !== id ? <Loading /> : <GroundsOf detail={data} />;
}

function GroundsOf({ detail: { finding, working } }: { detail: FindingDetailWire }) {
  const t = useT();
  const nameOf = useWarehouseNames();
  const reason = useReason(finding.exemptReason);
  const items = [
    { key: 'rule', label: titled(t('column.rule')), children: <RuleText finding={finding} /> },
    { key: 'warehouse', label: titled(t('column.warehouse')), children: nameOf(finding.warehouse) },
    { key: 'units', label: titled(t('column.stuckunits')), children: <Units value={finding.units} /> },
    { key: 'value', label: titled(t('column.stuckvalue')), children: <Money value={finding.value} /> },
    { key: 'delay', label: t('web.finding.delay'), children: <Money value={finding.costOfDelayPerDay} exact /> },
    { key: 'actBy', label: titled(t('column.actby')), children: <DayText day={finding.actBy} /> },
    { key: 'grade', label: titled(t('column.grade')), children: <GradeTag grade={finding.grade} /> },
    { key: 'severity', label: titled(t('column.severity')), children: <SeverityBadge severity={finding.severity} /> },
    { key: 'state', label: titled(t('column.state')), children: <StateText finding={finding} /> },
    { key: 'owner', label: titled(t('column.owner')), children: finding.owner ?? <Dash /> },
    ...(reason === null ? [] : [{ key: 'reason', label: t('web.exempt.reason'), children: reason }]),
  ];
  return (
    <div className="stack">
      <SkuLink sku={finding.sku} name={finding.name} />
      <MarkButtons ids={[finding.id]} />
      <Descriptions size="small" bordered column={1} items={items} />
      <h2>{titled(t('column.working'))}</h2>
      <Working lines={working} />
    </div>
  );
}
