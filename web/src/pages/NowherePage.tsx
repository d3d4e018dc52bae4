import { Button } from 'antd';
import { Link } from 'react-router';
import { EmptyState } from '../parts/EmptyState';
import { useT } from '../texts/TextsProvider';

/** There is no page at this address. */
export function NowherePage() {
  const t = useT();
  return (
    <EmptyState text={t('web.nowhere')}>
      <Link to="/">
        <Button>{t('web.nowhere.home')}</Button>
      </Link>
    </EmptyState>
  );
}
