package com.example.bookshop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

@Embeddable
public class Address {
    @Column(length = 120)
    private String street;

    @Column(name = "postal_code", length = 12)
    private String postalCode;

    @Column(length = 80)
    private String city;

    @Column(name = "country_code", length = 2)
    private String countryCode;

    protected Address() {}

    public Address(String street, String postalCode, String city, String countryCode) {
        this.street = street;
        this.postalCode = postalCode;
        this.city = city;
        this.countryCode = countryCode;
    }

    public String street() {
        return street;
    }

    public String postalCode() {
        return postalCode;
    }

    public String city() {
        return city;
    }

    public String countryCode() {
        return countryCode;
    }
}
