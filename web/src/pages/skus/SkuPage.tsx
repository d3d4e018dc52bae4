import { Tag } from 'antd';
import { useParams } from 'react-router';
import { useAnswer } from '../../api/RunProvider';
import type { SkuWire } from '../../api/wire';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { MarginPanel } from '../../parts/MarginWaterfall';
import { Share } from '../../parts/Numbers';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { GradeTag } from '../findings/FindingTags';
import { SkuClaims } from './SkuClaims';
import { SupplierLink } from '../suppliers/SupplierLink';
import { SkuDemand } from './SkuDemand';
import { SkuEvents } from './SkuEvents';
import { SkuFace } from './SkuFace';
import { SkuFigures } from './SkuFigures';
import { SkuFindings } from './SkuFindings';
import { SkuForecasts, SkuGrades } from './SkuHistory';
import { SkuLayers } from './SkuLayers';
import { SkuLife } from './SkuLife';
import { SkuPlaces } from './SkuPlaces';
import { SkuPlan } from './SkuPlan';
import { SkuShipping } from '../shipping/SkuShipping';
import { SkuTransfers } from '../transfers/SkuTransfers';
import { SkuPool } from './SkuPool';
import { SkuReturns } from './SkuReturns';
import { SkuShares } from './SkuShares';
import { SkuTimeChart } from './SkuTimeChart';
import { SkuVisits } from './SkuVisits';

/** Everything known of one SKU. */
export default function SkuPage() {
  const { sku = '' } = useParams();
  const { data, error, isPlaceholderData, refetch } = useAnswer('/api/ledger/skus/{sku}', { places: { sku } });
  if (error !== null) {
    return <ErrorState error={error} retry={() => void refetch()} />;
  }

  return data === undefined || isPlaceholderData ? <Loading rows={14} /> : <SkuOf sku={data} />;
}

function SkuOf({ sku }: { sku: SkuWire }) {
  return (
    <div className="stack">
      <SkuHead sku={sku} />
      <SkuFindings findings={sku.findings} />
      <SkuClaims sku={sku.sku} />
      <SkuReturns sku={sku.sku} />
      <SkuTimeChart sku={sku} />
      <SkuDemand sku={sku.sku} forecasts={sku.forecasts} />
      <SkuPlan sku={sku.sku} />
      <SkuShipping sku={sku.sku} />
      <SkuTransfers sku={sku.sku} />
      <SkuVisits sku={sku.sku} />
      <MarginPanel of={{ sku: sku.sku }} />
      <SkuFigures sku={sku.sku} figures={sku.figures} />
      <SkuShares shares={sku.shares} />
      <SkuPlaces places={sku.places} />
      <SkuPool pooled={sku.pooled} />
      <div className="overview-half">
        <div className="stack">
          <SkuLayers layers={sku.layers} />
          <SkuForecasts forecasts={sku.forecasts} choices={sku.demandChoices} />
        </div>
        <div className="stack">
          <SkuEvents events={sku.events} />
          <SkuGrades grades={sku.grades} />
        </div>
      </div>
    </div>
  );
}

function SkuHead({ sku }: { sku: SkuWire }) {
  const t = useT();
  return (
    <header className="sku-head">
      <SkuFace sku={sku} />
      <h1>
        {sku.sku}
        {sku.name != null && <span className="soft"> {sku.name}</span>}
      </h1>
      <div className="sku-facts">
        {!sku.isResolved && <Tag color="warning">{t('web.sku.unresolved')}</Tag>}
        {sku.class != null && <Tag variant="outlined">{sku.class}</Tag>}
        {sku.grade != null && (
          <span>
            {titled(t('column.grade'))} <GradeTag grade={sku.grade} />{' '}
            {sku.costDiscount != null && (
              <span className="soft">
                {titled(t('column.discount'))} <Share value={sku.costDiscount} />
              </span>
            )}
          </span>
        )}
        <SkuLife life={sku.life} />
        <span className="soft">{t(`quality.${sku.dataGrade}`)}</span>
        {sku.parent != null && (
          <span>
            <span className="soft">{titled(t('working.parent'))}</span> {sku.parent}
          </span>
        )}
        {Object.entries(sku.attributes).map(([name, value]) => (
          <span key={name}>
            <span className="soft">{t(`web.sku.${name}`)}</span>{' '}
            {name === 'supplier' ? <SupplierLink supplier={value} name={value} /> : value}
          </span>
        ))}
      </div>
    </header>
  );
}
