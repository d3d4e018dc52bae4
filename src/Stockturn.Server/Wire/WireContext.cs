using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Stockturn.Server.Endpoints;

namespace Stockturn.Server.Wire;

/// <summary>What goes over the wire, and how: source generated, enums by name, numbers as numbers.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
[JsonSerializable(typeof(IReadOnlyList<RunWire>))]
[JsonSerializable(typeof(CurrentRunWire))]
[JsonSerializable(typeof(FindingPageWire))]
[JsonSerializable(typeof(FindingDetailWire))]
[JsonSerializable(typeof(FindingChangePageWire))]
[JsonSerializable(typeof(FindingGroupPageWire))]
[JsonSerializable(typeof(MarkWire))]
[JsonSerializable(typeof(MarkedWire))]
[JsonSerializable(typeof(HandOverWire))]
[JsonSerializable(typeof(ReturnedSheetWire))]
[JsonSerializable(typeof(OverviewWire))]
[JsonSerializable(typeof(GroupPageWire))]
[JsonSerializable(typeof(AgePageWire))]
[JsonSerializable(typeof(ExplanationWire))]
[JsonSerializable(typeof(SimulationWire))]
[JsonSerializable(typeof(AssortmentPageWire))]
[JsonSerializable(typeof(SharePageWire))]
[JsonSerializable(typeof(IReadOnlyList<SourceRowWire>))]
[JsonSerializable(typeof(StockPageWire))]
[JsonSerializable(typeof(SkuWire))]
[JsonSerializable(typeof(JobWire))]
[JsonSerializable(typeof(IReadOnlyList<JobWire>))]
[JsonSerializable(typeof(RunAskedWire))]
[JsonSerializable(typeof(IReadOnlyList<BatchWire>))]
[JsonSerializable(typeof(StagedWire))]
[JsonSerializable(typeof(ImportResultWire))]
[JsonSerializable(typeof(IReadOnlyList<IssueWire>))]
[JsonSerializable(typeof(IReadOnlyList<SheetWire>))]
[JsonSerializable(typeof(IReadOnlyList<FileToldWire>))]
[JsonSerializable(typeof(GuessAskedWire))]
[JsonSerializable(typeof(GuessWire))]
[JsonSerializable(typeof(UnresolvedPageWire))]
[JsonSerializable(typeof(AliasesWire))]
[JsonSerializable(typeof(OwnersWire))]
[JsonSerializable(typeof(QualityPageWire))]
[JsonSerializable(typeof(StockDifferencePageWire))]
[JsonSerializable(typeof(PolicyWire))]
[JsonSerializable(typeof(PolicyAskedWire))]
[JsonSerializable(typeof(IReadOnlyList<PresetWire>))]
[JsonSerializable(typeof(PreviewWire))]
[JsonSerializable(typeof(IReadOnlyList<FeeRateWire>))]
[JsonSerializable(typeof(IReadOnlyList<PictureWire>))]
[JsonSerializable(typeof(PictureCountWire))]
[JsonSerializable(typeof(TakenPicturesWire))]
[JsonSerializable(typeof(ProblemDetails))]
sealed partial class WireContext : JsonSerializerContext;
