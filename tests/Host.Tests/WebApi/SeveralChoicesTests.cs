using System.Text.Json;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Host.WebApi;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Host.Tests.WebApi;

/// <summary>A column of several choices is one text in JSON: the numbers with commas.</summary>
public sealed class SeveralChoicesTests
{
    private static readonly Column Many = new() { Name = "test_many", SchemaName = "test_Many", Label = "Many", Type = ColumnType.Choices };

    [Theory]
    [InlineData("\"3,1\"", "3,1")]
    [InlineData("\" 1 , 2 \"", "1,2")]
    [InlineData("2", "2")]
    [InlineData("\"\"", "")]
    public void ATextIsReadAndWritten(string json, string text)
    {
        var options = (OptionSetValueCollection)JsonValue.Read(Many, JsonDocument.Parse(json).RootElement)!;
        Assert.Equal(text, RowWriter.Text(Many, options));
    }

    [Fact]
    public void WhatIsNoNumberIsRefused()
    {
        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => JsonValue.Read(Many, JsonDocument.Parse("\"Red\"").RootElement));
        Assert.Equal(FaultCode.ODataPayload, unchecked((uint)fault.Detail.ErrorCode));
    }
}
