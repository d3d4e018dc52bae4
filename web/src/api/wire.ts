import type { components, paths } from './schema';

/**
 * What goes over the wire, by the names of the server. It always writes every property, absent values as null;
 * the document only calls those required that its constructors ask for.
 */
type Told<Value> = Value extends readonly (infer One)[]
  ? Told<One>[]
  : Value extends object
    ? { [Name in keyof Value]-?: Told<Value[Name]> }
    : Value;

type Schemas = components['schemas'];
type Json<Responses> = Responses extends { 200: { content: { 'application/json': infer Body } } }
  ? Told<Body>
  : never;

/** The addresses that can be asked. */
export type GetPath = {
  [Path in keyof paths]: paths[Path] extends { get: { responses: unknown } } ? Path : never;
}[keyof paths];

/** What an address answers. */
export type AnswerOf<Path extends GetPath> = paths[Path] extends { get: { responses: infer Responses } }
  ? Json<Responses>
  : never;

export type Unit = Schemas['MetricUnit'];
export type FigureWire = Told<Schemas['FigureWire']>;
export type ChangedFigureWire = Told<Schemas['ChangedFigureWire']>;
export type CurrentRunWire = Told<Schemas['CurrentRunWire']>;
export type JobWire = Told<Schemas['JobWire']>;
export type RunAskedWire = Schemas['RunAskedWire'];

export type VisitPageWire = Told<Schemas['VisitPageWire']>;
export type WaterfallWire = Told<Schemas['WaterfallWire']>;
export type WaterfallStepWire = Told<Schemas['WaterfallStepWire']>;
export type FindingWire = Told<Schemas['FindingWire']>;
export type FindingDetailWire = Told<Schemas['FindingDetailWire']>;
export type FindingChangeWire = Told<Schemas['FindingChangeWire']>;
export type WorkingWire = Told<Schemas['WorkingWire']>;
export type FindingGroupWire = Told<Schemas['FindingGroupWire']>;
export type MarkWire = Schemas['MarkWire'];
export type MarkedWire = Told<Schemas['MarkedWire']>;
export type ReturnedSheetWire = Told<Schemas['ReturnedSheetWire']>;
export type ReturnedFindingWire = Told<Schemas['ReturnedFindingWire']>;

export type DemandWire = Told<Schemas['DemandWire']>;
export type DemandAccuracyWire = Told<Schemas['DemandAccuracyWire']>;
export type ClassAccuracyWire = Told<Schemas['ClassAccuracyWire']>;
export type SkuDemandWire = Told<Schemas['SkuDemandWire']>;
export type DemandFigureWire = Told<Schemas['DemandFigureWire']>;
export type PlaceFiguresWire = Told<Schemas['PlaceFiguresWire']>;
export type DemandSumWire = Told<Schemas['DemandSumWire']>;
export type ClaimWire = Told<Schemas['ClaimWire']>;
export type ReturnWire = Told<Schemas['ReturnWire']>;
export type TransitWire = Told<Schemas['TransitWire']>;
export type ClaimTotalWire = Told<Schemas['ClaimTotalWire']>;

export type OverviewWire = Told<Schemas['OverviewWire']>;
export type AgeWire = Told<Schemas['AgeWire']>;
export type AgeGroupWire = Told<Schemas['AgeGroupWire']>;
export type AgeBarWire = Told<Schemas['AgeBarWire']>;
export type FeeStepWire = Told<Schemas['FeeStepWire']>;
export type GroupWire = Told<Schemas['GroupWire']>;
export type StuckGroupWire = Told<Schemas['StuckGroupWire']>;
export type SkuAmountWire = Told<Schemas['SkuAmountWire']>;
export type MissingWire = Told<Schemas['MissingWire']>;

export type StockWire = Told<Schemas['StockWire']>;
export type SkuWire = Told<Schemas['SkuWire']>;
export type LayerWire = Told<Schemas['LayerWire']>;
export type SkuEventWire = Told<Schemas['SkuEventWire']>;
export type ForecastWire = Told<Schemas['ForecastWire']>;
export type DemandChoiceWire = Told<Schemas['DemandChoiceWire']>;
export type GradeWire = Told<Schemas['GradeWire']>;
export type ExplanationWire = Told<Schemas['ExplanationWire']>;
export type AssortmentPartWire = Told<Schemas['AssortmentPartWire']>;
export type SharePageWire = Told<Schemas['SharePageWire']>;
export type ShareWire = Told<Schemas['ShareWire']>;
export type ShareMonthWire = Told<Schemas['ShareMonthWire']>;
export type ControlLimitsWire = Told<Schemas['ControlLimitsWire']>;
export type SimulationWire = Told<Schemas['SimulationWire']>;
export type SimulatedFigureWire = Told<Schemas['SimulatedFigureWire']>;

export type BatchWire = Told<Schemas['BatchWire']>;
export type BatchFileWire = Told<Schemas['BatchFileWire']>;
export type DifferenceWire = Told<Schemas['DifferenceWire']>;
export type StagedWire = Told<Schemas['StagedWire']>;
export type IssueWire = Told<Schemas['IssueWire']>;
export type IssueCountWire = Told<Schemas['IssueCountWire']>;
export type ImportResultWire = Told<Schemas['ImportResultWire']>;
export type ImportedTableWire = Told<Schemas['ImportedTableWire']>;
export type SheetWire = Told<Schemas['SheetWire']>;
export type SheetColumnWire = Told<Schemas['SheetColumnWire']>;
export type GuessAskedWire = Schemas['GuessAskedWire'];
export type GuessWire = Told<Schemas['GuessWire']>;
export type AliasWire = Schemas['AliasWire'];
export type OwnersWire = Schemas['OwnersWire'];
export type UnresolvedWire = Told<Schemas['UnresolvedWire']>;
export type QualityWire = Told<Schemas['QualityWire']>;
export type SettlementWire = Told<Schemas['SettlementWire']>;
export type FeeCheckWire = Told<Schemas['FeeCheckWire']>;
export type FreshnessWire = Told<Schemas['FreshnessWire']>;
export type SourceChoiceWire = Told<Schemas['SourceChoiceWire']>;
export type SourceDifferenceWire = Told<Schemas['SourceDifferenceWire']>;
export type LifecycleWire = Told<Schemas['LifecycleWire']>;
export type PromotionWire = Told<Schemas['PromotionWire']>;
export type DecideLineWire = Told<Schemas['DecideLineWire']>;
export type DecidedWire = Told<Schemas['DecidedWire']>;
export type ReturnedPlanWire = Told<Schemas['ReturnedPlanWire']>;
export type ReplenishmentWire = Told<Schemas['ReplenishmentWire']>;
export type CashWire = Told<Schemas['CashWire']>;
export type CashLineWire = Told<Schemas['CashLineWire']>;
export type CashEffectWire = Told<Schemas['CashEffectWire']>;
export type OrderPaymentWire = Told<Schemas['OrderPaymentWire']>;
export type PayableWire = Told<Schemas['PayableWire']>;
export type PayoutAccountWire = Told<Schemas['PayoutAccountWire']>;
export type PurchaseBudgetWire = Told<Schemas['PurchaseBudgetWire']>;
export type BudgetedLineWire = Told<Schemas['BudgetedLineWire']>;
export type SkuReplenishmentWire = Told<Schemas['SkuReplenishmentWire']>;
export type PlanChangeWire = Told<Schemas['PlanChangeWire']>;
export type PlanSumsWire = Told<Schemas['PlanSumsWire']>;
export type ErpSuggestionWire = Told<Schemas['ErpSuggestionWire']>;
export type ErpDifferenceWire = Told<Schemas['ErpDifferenceWire']>;
export type AdvisedOrderWire = Told<Schemas['AdvisedOrderWire']>;
export type PlanDecisionWire = Told<Schemas['PlanDecisionWire']>;
export type TransferDraftWire = Told<Schemas['TransferDraftWire']>;
export type PlaceNeedWire = Told<Schemas['PlaceNeedWire']>;
export type TransferWire = Told<Schemas['TransferWire']>;
export type TransferPageWire = Told<Schemas['TransferPageWire']>;
export type TransferLaneWire = Told<Schemas['TransferLaneWire']>;
export type TransferGapWire = Told<Schemas['TransferGapWire']>;
export type ContainerWire = Told<Schemas['ContainerWire']>;
export type ContainerItemWire = Told<Schemas['ContainerItemWire']>;
export type CapacityWire = Told<Schemas['CapacityWire']>;
export type ShippingWire = Told<Schemas['ShippingWire']>;
export type ShippingPageWire = Told<Schemas['ShippingPageWire']>;
export type ShippingChoiceWire = Told<Schemas['ShippingChoiceWire']>;
export type ShippingCostWire = Told<Schemas['ShippingCostWire']>;
export type ServingWire = Told<Schemas['ServingWire']>;
export type ServedRegionWire = Told<Schemas['ServedRegionWire']>;
export type SupplierWire = Told<Schemas['SupplierWire']>;
export type SupplierCardWire = Told<Schemas['SupplierCardWire']>;
export type OpenOrderWire = Told<Schemas['OpenOrderWire']>;
export type ReturnableWire = Told<Schemas['ReturnableWire']>;
export type StockDifferenceWire = Told<Schemas['StockDifferenceWire']>;

export type PictureWire = Told<Schemas['PictureWire']>;
export type TakenPicturesWire = Told<Schemas['TakenPicturesWire']>;
export type RefusedPictureWire = Told<Schemas['RefusedPictureWire']>;

export type PolicyWire = Told<Schemas['PolicyWire']>;
export type PresetWire = Told<Schemas['PresetWire']>;
export type PreviewWire = Told<Schemas['PreviewWire']>;
export type GradeChangeWire = Told<Schemas['GradeChangeWire']>;
export type RuleChangeWire = Told<Schemas['RuleChangeWire']>;
export type FeeRateWire = Told<Schemas['FeeRateWire']>;
export type RunWire = Told<Schemas['RunWire']>;
export type WarehouseWire = Told<Schemas['WarehouseWire']>;
export type StoreWire = Told<Schemas['StoreWire']>;
