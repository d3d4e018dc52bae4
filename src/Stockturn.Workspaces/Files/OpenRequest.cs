using Stockturn.Facts;

namespace Stockturn.Workspaces.Files;

/// <summary>One call of <see cref="Tables.Open"/>: what was asked, where troubles go, and how it is stopped.</summary>
sealed record OpenRequest(OpenOptions Options, Action<Issue> Report, CancellationToken Cancel);
