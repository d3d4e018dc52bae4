namespace Stockturn.Demand;

/// <summary>The model a series chose, with the history it goes on from.</summary>
/// <param name="Model">Methods and spreads, weighted.</param>
/// <param name="History">What was observed, with its season.</param>
public sealed record ChosenModel(PanelModel Model, ObservedDemand History);
