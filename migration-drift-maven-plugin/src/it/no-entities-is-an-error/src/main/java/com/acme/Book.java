package com.acme;

public record Book(long id, String title) {}
