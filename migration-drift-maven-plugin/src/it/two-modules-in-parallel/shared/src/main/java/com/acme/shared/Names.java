package com.acme.shared;

public record Names(String first, String last) {}
