namespace Stockturn.Plans;

/// <summary>Units of an open order a person accepted to cancel or postpone.</summary>
/// <param name="Order">Its number.</param>
/// <param name="Day">The day it is expected.</param>
/// <param name="Units">How many units.</param>
/// <param name="PostponedTo">The day they are to come instead; null where they are cancelled.</param>
public readonly record struct OrderChange(string Order, DateOnly Day, decimal Units, DateOnly? PostponedTo);

/// <summary>A move a person accepted and that has not left yet: what it costs.</summary>
/// <param name="Day">The day the goods are there.</param>
/// <param name="Cost">Freight, removal and its share of the shipment, in the reporting currency.</param>
public readonly record struct AcceptedMove(DateOnly Day, decimal Cost);
