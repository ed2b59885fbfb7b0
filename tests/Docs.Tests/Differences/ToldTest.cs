namespace SocialExtension.Docs.Tests.Differences;

/// <summary>A class of tests as its source tells of it.</summary>
/// <param name="Area">The folder that it stands in.</param>
/// <param name="Name">Its name, in words.</param>
/// <param name="Summary">What it says of itself; empty where it says nothing.</param>
/// <param name="Tests">How many tests it has, rows of data counted as one.</param>
/// <param name="Differs">How the emulator differs, with the test that holds it.</param>
/// <param name="Missing">What the emulator has not, with the test that holds it.</param>
internal sealed record ToldTest(string Area, string Name, string Summary, int Tests, IReadOnlyList<(string Text, string Test)> Differs, IReadOnlyList<(string Text, string Test)> Missing);
