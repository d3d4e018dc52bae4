using System.Collections.Immutable;
using Stockturn.Plans;

namespace Stockturn.Workspaces.Rounds;

/// <summary>The stock every series of a panel starts a round from, in the order of its file.</summary>
/// <param name="Keys">The headings of the key columns, as the file has them.</param>
/// <param name="Rows">Its rows.</param>
public sealed record OrderState(ImmutableArray<string> Keys, ImmutableArray<OrderStateRow> Rows);

/// <summary>One row of a state.</summary>
/// <param name="Number">The row as a person counts it.</param>
/// <param name="Key">The texts of the key columns.</param>
/// <param name="Series">The place of its series in the panel; null where there is none, or the row cannot be used.</param>
/// <param name="Stock">Its stock; null where it cannot be read.</param>
public sealed record OrderStateRow(long Number, ImmutableArray<string> Key, int? Series, RoundStock? Stock);
