import { GroundsDrawer } from '../pages/findings/GroundsDrawer';

/** What any page may open beside itself, by its address. */
export default function Drawers() {
  return <GroundsDrawer />;
}
