alter type status add value 'PAID';
