using System.Xml.Linq;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Solutions.Components;

namespace SocialExtension.Emulator.Tests.Solutions.Components;

/// <summary>Changes to a form, node by node: Added at its place, Modified, Removed; what is unmarked only leads there.</summary>
public sealed class FormMergeTests
{
    private const string Base = """
        <form><tabs>
          <tab id="{00000000-0000-0000-0000-000000000001}" name="ONE" expanded="true"><columns><column width="100%"><sections>
            <section id="{00000000-0000-0000-0000-000000000011}" name="S1" columns="1"><rows><row><cell id="{c1}"><control id="firstname" /></cell></row></rows></section>
            <section id="{00000000-0000-0000-0000-000000000012}" name="S2"><rows /></section>
          </sections></column></columns></tab>
          <tab id="{00000000-0000-0000-0000-000000000002}" name="TWO" />
        </tabs><events><event name="onload"><Handlers><Handler functionName="base" handlerUniqueId="{h1}" /></Handlers></event></events>
        <formLibraries><Library name="base.js" libraryUniqueId="{l1}" /></formLibraries></form>
        """;

    [Theory]
    [InlineData(0, "NEW ONE TWO")]
    [InlineData(1, "ONE NEW TWO")]
    [InlineData(2, "ONE TWO NEW")]
    [InlineData(9, "ONE TWO NEW")]
    public void AnAddedTabStandsAtItsPlace(int ordinal, string tabs)
    {
        var merged = Merge($"<form><tabs><tab id='{{00000000-0000-0000-0000-000000000003}}' name='NEW' solutionaction='Added' ordinalvalue='{ordinal}'><labels><label description='New' ordinalvalue='0' /></labels></tab></tabs></form>");
        Assert.Equal(tabs, Names(merged, "tab"));
        Assert.DoesNotContain(merged.Descendants(), e => e.Attribute("solutionaction") is not null || e.Attribute("ordinalvalue") is not null);
    }

    [Fact]
    public void ARemovedSectionIsGone() => Assert.Equal("S2", Names(Merge(Section("<section id='{00000000-0000-0000-0000-000000000011}' solutionaction='Removed' />")), "section"));

    [Fact]
    public void WhatIsRemovedMayBeGoneAlready() => Assert.Equal("S1 S2", Names(Merge(Section("<section id='{00000000-0000-0000-0000-000000000099}' solutionaction='Removed' />")), "section"));

    [Fact]
    public void AModifiedNodeTakesTheNewAttributesAndKeepsTheRest()
    {
        var merged = Merge("<form><tabs><tab id='{00000000-0000-0000-0000-000000000001}' expanded='false' solutionaction='Modified' ordinalvalue='0' /></tabs></form>");
        var tab = merged.Descendants("tab").First();
        Assert.Equal(("false", "ONE"), (tab.Attribute("expanded")!.Value, tab.Attribute("name")!.Value));
        Assert.Equal("S1 S2", Names(merged, "section"));
    }

    [Fact]
    public void ASectionJoinsTheTabThatThePathLeadsTo() => Assert.Equal("S1 S3 S2", Names(Merge(Section("<section id='{00000000-0000-0000-0000-000000000013}' name='S3' solutionaction='Added' ordinalvalue='1' />")), "section"));

    [Fact]
    public void EventsAndLibrariesJoinThoseThatAreThere()
    {
        var merged = Merge("""
            <form><events solutionaction="Added"><event name="onload"><Handlers><Handler functionName="added" handlerUniqueId="{h2}" ordinalvalue="0" /></Handlers></event><event name="onsave"><Handlers><Handler functionName="saved" handlerUniqueId="{h3}" /></Handlers></event></events>
            <formLibraries solutionaction="Added"><Library name="added.js" libraryUniqueId="{l2}" /></formLibraries></form>
            """);
        Assert.Equal(["base", "added", "saved"], merged.Descendants("Handler").Select(h => h.Attribute("functionName")!.Value));
        Assert.Equal(["base.js", "added.js"], merged.Descendants("Library").Select(l => l.Attribute("name")!.Value));
        Assert.Single(merged.Elements("events"));
        Assert.Equal("onload onsave", Names(merged, "event"));
    }

    [Fact]
    public void EventsAndLibrariesAreMadeWhereThereAreNone()
    {
        var merged = FormMerge.Merge([XElement.Parse("<form><tabs /></form>"), XElement.Parse("<form><formLibraries solutionaction='Added'><Library name='added.js' /></formLibraries></form>")]);
        Assert.Equal("added.js", merged.Descendants("Library").Single().Attribute("name")!.Value);
    }

    [Fact]
    public void ChangesOfSeveralSolutionsGoInTheirOrder()
    {
        var merged = FormMerge.Merge([XElement.Parse(Base), Tab("3", "THREE", 1), Tab("4", "FOUR", 1)]);
        Assert.Equal("ONE FOUR THREE TWO", Names(merged, "tab"));
    }

    [Fact]
    public void MergingChangesNoneOfTheLayers()
    {
        var (form, change) = (XElement.Parse(Base), Tab("3", "THREE", 0));
        var before = form.ToString() + change;
        FormMerge.Merge([form, change]);
        Assert.Equal(before, form.ToString() + change);
    }

    [Fact]
    public void AChangeNeedsTheFormThatItChanges() => Support.Faults.Throws(FaultCode.MissingComponent, () => FormMerge.Merge([Tab("3", "THREE", 0)]));

    private static XElement Tab(string id, string name, int ordinal) => XElement.Parse($"<form><tabs><tab id='{{00000000-0000-0000-0000-00000000000{id}}}' name='{name}' solutionaction='Added' ordinalvalue='{ordinal}' /></tabs></form>");

    private static string Section(string section) => $"<form><tabs><tab id='{{00000000-0000-0000-0000-000000000001}}'><columns><column width='100%' ordinalvalue='0'><sections>{section}</sections></column></columns></tab></tabs></form>";

    private static XElement Merge(string change) => FormMerge.Merge([XElement.Parse(Base), XElement.Parse(change)]);

    private static string Names(XElement form, string element) => string.Join(' ', form.Descendants(element).Select(e => e.Attribute("name")!.Value));
}
