using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Messages;

/// <summary>A connection is two rows that stay in step.</summary>
public sealed class ConnectionTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Bare();
    private readonly EntityReference ann;
    private readonly EntityReference ben;
    private readonly EntityReference doctor;
    private readonly EntityReference patient;

    public ConnectionTests()
    {
        ann = Contact("Ann");
        ben = Contact("Ben");
        doctor = Role("Doctor");
        patient = Role("Patient");
    }

    [Fact]
    public void TheOtherEndGetsARowTheOtherWayRound()
    {
        var row = test.Read(Connect(), "connection");
        var other = Other(row);
        Assert.Equal((ann, ben, doctor, patient, true, "Ben"), Ends(row));
        Assert.Equal((ben, ann, patient, doctor, false, "Ann"), Ends(other));
        Assert.Equal(row.Id, other.GetAttributeValue<EntityReference>("relatedconnectionid").Id);
        Assert.Equal("since school", other["description"]);
    }

    [Fact]
    public void AConnectionNeedsBothEnds() =>
        Assert.Contains("record2id", Assert.ThrowsAny<Exception>(() => test.Service.Create(new Entity("connection") { ["record1id"] = ann })).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WhatChangesOnOneChangesOnTheOther(bool onTheFirst)
    {
        var row = test.Read(Connect(), "connection");
        var (changed, other) = onTheFirst ? (row, Other(row)) : (Other(row), row);
        var carl = Contact("Carl");
        test.Service.Update(new Entity("connection", changed.Id) { ["description"] = "since work", ["record2id"] = carl });
        var (now, mirrored) = (test.Read(changed.Id, "connection"), test.Read(other.Id, "connection"));
        Assert.Equal(("since work", "since work", carl, carl, "Carl"), (now["description"], mirrored["description"], now["record2id"], mirrored["record1id"], now["name"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void TheyGoTogether(bool theFirst)
    {
        var row = test.Read(Connect(), "connection");
        test.Service.Delete("connection", theFirst ? row.Id : Other(row).Id);
        Assert.Equal(0, test.Count("connection"));
    }

    [Fact]
    public void TheyGoWithEitherContact()
    {
        Connect();
        test.Service.Delete("contact", ben.Id);
        Assert.Equal(0, test.Count("connection"));
    }

    public void Dispose() => test.Dispose();

    private Guid Connect() => test.Service.Create(new Entity("connection") { ["record1id"] = ann, ["record2id"] = ben, ["record1roleid"] = doctor, ["record2roleid"] = patient, ["description"] = "since school" });

    private Entity Other(Entity row) => test.Read(row.GetAttributeValue<EntityReference>("relatedconnectionid").Id, "connection");

    private EntityReference Contact(string name) => new("contact", test.Service.Create(new Entity("contact") { ["lastname"] = name }));

    private EntityReference Role(string name) => new("connectionrole", test.Service.Create(new Entity("connectionrole") { ["name"] = name }));

    private static (object, object, object, object, object, object) Ends(Entity row) => (row["record1id"], row["record2id"], row["record1roleid"], row["record2roleid"], row["ismaster"], row["name"]);
}
