using System.Diagnostics;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Sdk.Tests;

public class IdentityTests
{
    [Fact]
    public void The_contracts_have_the_official_identity() =>
        Assert.Equal(
            "Microsoft.Xrm.Sdk, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35",
            typeof(IPlugin).Assembly.FullName);

    [Fact]
    public void The_contracts_of_further_messages_have_it_too() =>
        Assert.Equal(
            "Microsoft.Crm.Sdk.Proxy, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35",
            typeof(Microsoft.Crm.Sdk.Messages.WhoAmIRequest).Assembly.FullName);

    [Fact]
    public void The_stand_in_for_ServiceModel_has_the_framework_identity() =>
        Assert.Equal(
            "System.ServiceModel, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089",
            typeof(FaultException).Assembly.FullName);

    [Fact]
    public void The_file_says_that_it_is_not_Microsofts() =>
        Assert.Equal(
            "Contracts, not the Microsoft SDK",
            FileVersionInfo.GetVersionInfo(typeof(IPlugin).Assembly.Location).ProductName);
}
